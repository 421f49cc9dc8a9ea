export { m as explainFile } from "./answers-Z6AirqcJ.js";
