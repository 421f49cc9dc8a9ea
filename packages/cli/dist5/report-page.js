const root = document.documentElement;
root.dataset['ready'] = '';
followTheme();
for (const group of document.querySelectorAll('[data-roving]'))
    makeRoving(group);
const map = document.querySelector('svg.map');
if (map !== null)
    followBoxes(map);
addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && document.querySelector('.zoom :target') !== null)
        location.hash = 'map';
});
addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details'))
        details.open = true;
});
function followTheme() {
    const button = document.querySelector('#theme');
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
        root.dataset['theme'] = isDark() ? 'light' : 'dark';
        show();
    });
    system.addEventListener('change', show);
    show();
}
function makeRoving(group) {
    const items = [...group.querySelectorAll('a[data-at]')].map((link) => {
        const [row = 0, column = 0] = link.getAttribute('data-at').split(' ').map(Number);
        return { link, row, column };
    });
    const choose = (chosen) => {
        for (const { link } of items)
            link.setAttribute('tabindex', link === chosen.link ? '0' : '-1');
    };
    const nearest = (candidates, distance) => candidates.sort((a, b) => distance(a) - distance(b))[0];
    const next = ({ row, column }, key) => {
        const beside = items.filter((item) => item.row === row);
        switch (key) {
            case 'ArrowRight':
                return nearest(beside.filter((item) => item.column > column), (item) => item.column);
            case 'ArrowLeft':
                return nearest(beside.filter((item) => item.column < column), (item) => -item.column);
            case 'ArrowDown':
                return nearest(items.filter((item) => item.row > row), (item) => item.row * 1000 + Math.abs(item.column - column));
            case 'ArrowUp':
                return nearest(items.filter((item) => item.row < row), (item) => -item.row * 1000 + Math.abs(item.column - column));
            case 'Home':
                return beside[0];
            case 'End':
                return beside.at(-1);
            default:
                return undefined;
        }
    };
    if (items[0] !== undefined)
        choose(items[0]);
    group.addEventListener('keydown', (event) => {
        const current = items.find(({ link }) => link === document.activeElement);
        if (current === undefined)
            return;
        const found = next(current, event.key);
        if (found === undefined)
            return;
        event.preventDefault();
        choose(found);
        found.link.focus();
    });
}
function followBoxes(svg) {
    const lines = [...svg.querySelectorAll('.edges path')];
    const show = (box) => {
        const number = box?.getAttribute('data-n') ?? null;
        svg.classList.toggle('focused', number !== null);
        for (const line of lines)
            line.classList.toggle('on', line
                .getAttribute('data-e')
                .split(' ')
                .includes(number ?? ''));
    };
    for (const event of ['pointerover', 'focusin'])
        svg.addEventListener(event, ({ target }) => show(target.closest('a[data-n]')));
    svg.addEventListener('pointerleave', () => show(document.activeElement?.closest('svg a[data-n]') ?? null));
    svg.addEventListener('focusout', () => show(null));
    for (const choice of document.querySelectorAll('input[name=lines]'))
        choice.addEventListener('change', () => svg.setAttribute('data-lines', choice.value));
}
