export { u as INTEGRITY_RULES, n as findReviewFinding, t as weeklyGrades } from "./src-Djwf-847.js";
import "./review-DfR9t2np.js";
