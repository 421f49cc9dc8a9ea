// presets/eslint/src/oxc/locate.ts
function createLocator(text) {
	const lineStarts = [0];
	for (const { index, 0: { length } } of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) lineStarts.push(index + length);
	const position = (offset) => {
		let [low, high] = [0, lineStarts.length - 1];
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (lineStarts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: offset - lineStarts[low]
		};
	};
	const locate = (item) => Object.assign(item, {
		range: [item.start, item.end],
		loc: {
			start: position(item.start),
			end: position(item.end)
		}
	});
	return {
		position,
		locate
	};
}
export { createLocator as t };
