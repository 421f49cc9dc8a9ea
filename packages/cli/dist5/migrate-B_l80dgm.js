export { t as default } from "./migrate-D6YgJVxC.js";
