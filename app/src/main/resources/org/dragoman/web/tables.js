// Sorts a table by the column whose head is pressed: numbers the largest first, words by the alphabet, then the other way round.
(() => {
    function value(row, column, number) {
        const text = row.cells[column].textContent.trim();
        return number ? Number(text.replace(/[^\d.-]/g, '')) : text;
    }

    function sort(table, head, column) {
        const number = head.classList.contains('number');
        const ascending = head.ariaSort === null ? !number : head.ariaSort === 'descending';
        const body = table.tBodies[0];
        const compare = number ? (a, b) => a - b : (a, b) => a.localeCompare(b, 'en');
        const rows = [...body.rows].map(row => ({row, key: value(row, column, number)}))
            .sort((a, b) => (ascending ? 1 : -1) * compare(a.key, b.key));
        body.append(...rows.map(({row}) => row));
        [...table.tHead.rows[0].cells].forEach(other => other.removeAttribute('aria-sort'));
        head.ariaSort = ascending ? 'ascending' : 'descending';
    }

    function prepare(table) {
        [...table.tHead.rows[0].cells].forEach((head, column) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.className = 'sort';
            button.append(...head.childNodes);
            head.append(button);
            button.addEventListener('click', () => sort(table, head, column));
        });
    }

    document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-sortable]').forEach(prepare));
})();
