export { r as default } from "./answers-Z6AirqcJ.js";
