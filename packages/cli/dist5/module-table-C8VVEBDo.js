export { g as tableOf } from "./answers-Z6AirqcJ.js";
