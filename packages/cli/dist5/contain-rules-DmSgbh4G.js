export { t as containRules } from "./contain-rules-CGzOa4nU.js";
