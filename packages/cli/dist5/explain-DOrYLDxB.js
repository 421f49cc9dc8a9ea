export { n as default } from "./answers-Z6AirqcJ.js";
