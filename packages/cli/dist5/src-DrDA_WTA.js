export { t as fix } from "./src-f6L2Zt2E.js";
import "./preview-1J00EEJN.js";
