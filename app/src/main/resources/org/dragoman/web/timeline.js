// Draws events along time from the table beneath: cooperation above the line, conflict below it, months as columns, longer
// intervals as bars in lanes of their own. Words are hatched, deeds solid; what is not told as fact is an outline, dashed where
// it is only possible, crossed where it is told as not having happened.
(() => {
    const COLUMNS = 84;
    const LANE = 9;
    const MOST_LANES = 12;
    const AXIS = 22;
    const MARGIN = {right: 8, left: 36};
    const STATUSES = ['occurred', 'ongoing', 'habitual', 'planned', 'hypothetical', 'negated'];

    function read(table) {
        return [...table.tBodies[0].rows].map(row => {
            const {first, last, quad, status} = row.dataset;
            return {
                first: first === '' ? null : d3.utcParse('%Y-%m-%d')(first),
                last: last === '' ? null : d3.utcDay.offset(d3.utcParse('%Y-%m-%d')(last), 1),
                unit: table.dataset.unit, above: quad.endsWith('cooperation'), quad, status,
                count: Number(row.cells[3].textContent), address: row.cells[0].querySelector('a').href,
                told: `${row.cells[0].textContent.trim()}: ${row.cells[3].textContent.trim()} ${row.cells[1].textContent}, ${status}`,
            };
        });
    }

    /** Whether it is one whole month, or year where the table counts by years. */
    function isColumn(row) {
        const unit = row.unit === 'year' ? d3.utcYear : d3.utcMonth;
        return row.first !== null && row.last !== null && +unit.offset(unit.floor(row.first), 1) === +row.last
            && +unit.floor(row.first) === +row.first;
    }

    function range(rows) {
        const ends = rows.flatMap(row => [row.first, row.last]).filter(date => date !== null);
        const [first, last] = d3.extent(ends);
        const from = d3.utcMonth.floor(first);
        return [from, d3.max([d3.utcMonth.ceil(last), d3.utcMonth.offset(from, 1)])];
    }

    /** Each longer interval in the first lane where it has room, the short ones nearest to the line. */
    function lanes(rows, from, until) {
        const ends = [];
        return rows.map(row => ({...row, start: row.first ?? from, end: row.last ?? until}))
            .sort((a, b) => (a.end - a.start) - (b.end - b.start) || a.start - b.start)
            .map(row => {
                let lane = ends.findIndex(taken => taken.every(other => row.end <= other.start || row.start >= other.end));
                if (lane < 0) {
                    lane = ends.length;
                    ends.push([]);
                }
                ends[lane].push(row);
                return {...row, lane};
            });
    }

    function stack(rows) {
        const sums = new Map();
        return rows.map(row => {
            const key = +row.first;
            const from = sums.get(key) ?? 0;
            sums.set(key, from + row.count);
            return {...row, from, to: from + row.count};
        });
    }

    function shapes(group, data, box) {
        const links = group.selectAll('a').data(data).join('a').attr('href', row => row.address).attr('tabindex', -1);
        links.append('title').text(row => row.told);
        links.append('rect').attr('class', row => `bar ${row.quad} ${row.status}`)
            .each(function (row) {
                const {x, y, width, height} = box(row);
                d3.select(this).attr('x', x).attr('y', y).attr('width', width).attr('height', height);
            });
        for (const [end, isOpen] of [[0, row => row.first === null], [1, row => row.last === null]]) {
            links.filter(isOpen).append('path').attr('class', 'open').attr('d', row => {
                const {x, y, width, height} = box(row);
                return `M${x + end * width},${y + height / 2}m${end === 0 ? -5 : 5},0l${end === 0 ? 6 : -6},-4v8z`;
            });
        }
        links.filter(row => row.status === 'negated').append('path').attr('class', row => 'cross ' + row.quad)
            .attr('d', row => {
                const {x, y, width, height} = box(row);
                return `M${x},${y}l${width},${height}m0,${-height}l${-width},${height}`;
            });
    }

    function draw(holder, rows) {
        holder.replaceChildren();
        const width = holder.clientWidth;
        if (width < 3 * MARGIN.left) {
            return;
        }
        const [from, until] = range(rows);
        const x = d3.scaleUtc([from, until], [MARGIN.left, width - MARGIN.right]);
        const sides = [true, false].map(above => {
            const own = rows.filter(row => row.above === above)
                .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || d3.descending(a.quad, b.quad));
            const long = lanes(own.filter(row => !isColumn(row)), from, until);
            return {above, months: stack(own.filter(isColumn)), long: long.filter(row => row.lane < MOST_LANES),
                hidden: d3.sum(long.filter(row => row.lane >= MOST_LANES), row => row.count)};
        });
        const most = d3.max(sides.flatMap(side => side.months), row => row.to) ?? 1;
        const unit = Math.min(14, COLUMNS / most);
        const extents = sides.map(side => (d3.max(side.months, row => row.to) ?? 0) * unit + 6
            + (d3.max(side.long, row => row.lane + 1) ?? 0) * LANE + 4);
        const line = Math.max(28, extents[0]);
        const height = line + AXIS + Math.max(28, extents[1]);
        const svg = d3.select(holder).append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('role', 'group')
            .attr('aria-label', 'Events along time, cooperation above, conflict below; the numbers are in the table beneath');
        quads.patterns(svg);
        svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${line})`).call(axis(x, from, until, width));
        for (const side of sides) {
            const base = side.above ? line : line + AXIS;
            const up = side.above ? -1 : 1;
            svg.append('line').attr('class', 'base').attr('x1', MARGIN.left).attr('x2', width - MARGIN.right)
                .attr('y1', base).attr('y2', base);
            svg.append('text').attr('class', 'side').attr('x', 0).attr('y', base + up * 10).attr('dy', '0.35em')
                .text(side.above ? '○ ●' : '◇ ◆');
            shapes(svg.append('g'), side.months, row => {
                const gap = unit >= 5 ? 1 : 0;
                const top = side.above ? base - row.to * unit : base + row.from * unit;
                return {x: x(row.first) + 0.5, width: Math.max(2, Math.min(18, x(row.last) - x(row.first) - 1)),
                    y: top + gap, height: Math.max(1.5, row.count * unit - gap)};
            });
            const start = (d3.max(side.months, row => row.to) ?? 0) * unit + 6;
            shapes(svg.append('g'), side.long, row => ({x: x(row.start), width: Math.max(3, x(row.end) - x(row.start) - 1),
                y: side.above ? base - start - (row.lane + 1) * LANE + 2 : base + start + row.lane * LANE, height: LANE - 3}));
        }
        const hidden = d3.sum(sides, side => side.hidden);
        if (hidden > 0) {
            d3.select(holder).append('p').attr('class', 'note').text(`${hidden} more of long intervals are in the table only.`);
        }
    }

    function axis(x, from, until, width) {
        const months = d3.utcMonth.count(from, until);
        const fitting = [1, 3, 6, 12, 24, 60, 120, 240].find(every => width / (months / every) > 48) ?? 600;
        const ticks = fitting < 12 ? d3.utcMonth.every(fitting) : d3.utcYear.every(fitting / 12);
        const year = d3.utcFormat('%Y');
        const month = d3.utcFormat('%b');
        const both = d3.utcFormat('%b %Y');
        return d3.axisBottom(x).ticks(ticks).tickSize(4).tickSizeOuter(0)
            .tickFormat((date, i) => date.getUTCMonth() === 0 ? year(date) : i === 0 ? both(date) : month(date));
    }

    function legend(holder, rows) {
        const list = quads.legend();
        for (const status of STATUSES.filter(one => rows.some(row => row.status === one))) {
            const item = list.append('li').attr('class', 'key');
            const swatch = item.append('svg').attr('viewBox', '0 0 14 10').attr('aria-hidden', 'true');
            swatch.append('rect').attr('class', `bar material-cooperation ${status}`).attr('x', 1).attr('y', 1)
                .attr('width', 12).attr('height', 8);
            if (status === 'negated') {
                swatch.append('path').attr('class', 'cross material-cooperation').attr('d', 'M1,1l12,8m0,-8l-12,8');
            }
            item.append('span').text(status);
        }
        if (rows.some(row => row.first === null || row.last === null)) {
            list.append('li').attr('class', 'hint').text('◂ ▸ an end that is not known');
        }
        holder.after(list.node());
    }

    document.addEventListener('DOMContentLoaded', () => {
        const holder = document.querySelector('[data-timeline]');
        const table = document.getElementById('timeline-table');
        const rows = holder === null || table === null ? [] : read(table);
        if (rows.length === 0) {
            holder?.replaceChildren('No event has a date.');
            return;
        }
        legend(holder, rows);
        draw(holder, rows);
        new ResizeObserver(() => draw(holder, rows)).observe(holder.parentElement);
    });
})();
