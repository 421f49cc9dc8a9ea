export { t as commandHelp, r as mainHelp } from "./help-BMx27pG_.js";
