export { v as canImport } from "./answers-Z6AirqcJ.js";
