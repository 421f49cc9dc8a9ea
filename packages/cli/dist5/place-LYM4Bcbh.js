export { t as default } from "./answers-Z6AirqcJ.js";
