export { n as default } from "./src-D1ovBIy3.js";
