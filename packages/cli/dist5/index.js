export { r as defineConfig } from "./define-CVkSOKYF.js";
