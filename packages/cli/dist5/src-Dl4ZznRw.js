export { P as loadRules } from "./check-BevjtlIT.js";
import "./take-stdout-CrUuwNdu.js";
import "./link-packages-BFoUeSph.js";
import "./unified-diff-BGQMnjAT.js";
import "./merge-BhK2V9do.js";
