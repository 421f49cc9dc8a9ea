export { f as placeOf } from "./answers-Z6AirqcJ.js";
