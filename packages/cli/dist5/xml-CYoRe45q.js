import { s as plain } from "./start-pYZUc136.js";
// packages/report/src/text/xml.ts
const XML_DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const REFERENCES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function xmlElement(name, attributes, content = []) {
	const open = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(plain(String(value)))}"`).join("")}`;
	if (content.length === 0) return [`${open}/>`];
	if (!content[0].startsWith("<")) return [`${open}>${content.join("\n")}</${name}>`];
	return [
		`${open}>`,
		...content.map((line) => `  ${line}`),
		`</${name}>`
	];
}
function escapeXml(text) {
	return text.replace(/[&<>"]/g, (found) => REFERENCES[found]).replace(/[\ufffe\uffff]/g, "\ufffd").replace(/##(?=\[|[a-z]+\[)/gi, "&#35;#").replace(/^(\s*):(?=:)/gm, "$1&#58;");
}
export { escapeXml as n, xmlElement as r, XML_DECLARATION as t };
