import "./define-CVkSOKYF.js";
export { nn as loadPolicy } from "./check-BevjtlIT.js";
import "./answers-Z6AirqcJ.js";
