// Draws the events a month from the table beneath: stacked by quad class, told apart by hue and by pattern. A brush leads to
// the events of the months that it covers.
(() => {
    const HEIGHT = 220;
    const MARGIN = {top: 12, right: 8, bottom: 26, left: 44};

    function read(table) {
        return [...table.tBodies[0].rows].map(row => {
            const cells = [...row.cells].map(cell => cell.textContent.trim());
            return {month: cells[0], date: d3.utcParse('%Y-%m')(cells[0]), counts: cells.slice(1).map(Number)};
        });
    }

    function draw(holder, rows) {
        holder.replaceChildren();
        const width = holder.clientWidth;
        if (width < 2 * MARGIN.left) {
            return;
        }
        const svg = d3.select(holder).append('svg').attr('viewBox', `0 0 ${width} ${HEIGHT}`).attr('role', 'img')
            .attr('aria-label', 'Events a month by quad class; the numbers are in the table beneath');
        quads.patterns(svg);
        const x = d3.scaleUtc([rows[0].date, d3.utcMonth.offset(rows.at(-1).date, 1)],
            [MARGIN.left, width - MARGIN.right]);
        const most = d3.max(rows, row => d3.sum(row.counts)) || 1;
        const y = d3.scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
        svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${HEIGHT - MARGIN.bottom})`)
            .call(axis(x, rows.length, width));
        svg.append('g').attr('class', 'axis values').attr('transform', `translate(${MARGIN.left},0)`)
            .call(d3.axisLeft(y).ticks(4, 'd').tickSize(-(width - MARGIN.left - MARGIN.right)));
        const stacked = rows.flatMap(row => {
            let sum = 0;
            return row.counts.map((count, i) => ({row, name: quads.CLASSES[i], from: sum, to: sum += count}))
                .filter(part => part.to > part.from);
        });
        svg.append('g').selectAll('rect').data(stacked).join('rect')
            .attr('class', part => 'bar ' + part.name)
            .attr('x', part => x(part.row.date) + 0.5)
            .attr('width', part => Math.max(1.5, x(d3.utcMonth.offset(part.row.date, 1)) - x(part.row.date) - 1))
            .attr('y', part => y(part.to))
            .attr('height', part => y(part.from) - y(part.to))
            .append('title').text(part => `${part.row.month} ${part.name.replace('-', ' ')}: ${part.to - part.from}`);
        brush(svg, x, width);
    }

    /** A year at its January, months between as far as there is room. */
    function axis(x, months, width) {
        const fitting = [1, 3, 6, 12, 24, 60, 120, 240].find(every => width / (months / every) > 44) ?? 600;
        const ticks = fitting < 12 ? d3.utcMonth.every(fitting) : d3.utcYear.every(fitting / 12);
        const year = d3.utcFormat('%Y');
        const month = d3.utcFormat('%b');
        return d3.axisBottom(x).ticks(ticks).tickSizeOuter(0)
            .tickFormat(date => date.getUTCMonth() === 0 ? year(date) : month(date));
    }

    function brush(svg, x, width) {
        const month = d3.utcFormat('%Y-%m');
        const brushing = d3.brushX()
            .extent([[MARGIN.left, MARGIN.top], [width - MARGIN.right, HEIGHT - MARGIN.bottom]])
            .on('end', event => {
                if (event.selection === null || event.sourceEvent === undefined) {
                    return;
                }
                const [first, last] = event.selection.map(x.invert);
                const address = new URL('/events', location.href);
                address.searchParams.set('from', month(first));
                address.searchParams.set('until', month(last));
                location.assign(address);
            });
        svg.append('g').attr('class', 'brush').call(brushing);
    }

    function legend(holder) {
        const list = quads.legend();
        list.append('li').attr('class', 'hint').text('Drag over months to see their events');
        holder.after(list.node());
    }

    document.addEventListener('DOMContentLoaded', () => {
        const holder = document.querySelector('[data-months]');
        const table = document.getElementById('months-table');
        const rows = table === null ? [] : read(table);
        if (rows.length === 0) {
            holder.textContent = 'No event has a date of one month.';
            return;
        }
        legend(holder);
        draw(holder, rows);
        new ResizeObserver(() => draw(holder, rows)).observe(holder.parentElement);
    });
})();
