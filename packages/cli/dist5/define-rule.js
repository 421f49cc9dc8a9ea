export { t as definePlugin, n as defineRule } from "./define-CVkSOKYF.js";
