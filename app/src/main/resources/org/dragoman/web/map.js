// Draws the places of the page's table on a map. Of each place the left half is cooperation, round, the right half conflict,
// angular; each as large as its number of events. A town or a site is solid; a region has a ring around it; of a country all of
// it is hatched; a sea or a part of the world has a dotted ring. Nothing is drawn more exactly than it is known.
(() => {
    const NEAREST = 24;
    const STEP = 1.7;
    const LABEL = 12;
    const MOST_LABELS = 40;
    /** What the buttons cover, in the upper right corner. */
    const BUTTONS = {width: 48, height: 120};
    const TABBED = 40;
    const RING = {region: 7, area: 12};

    function read() {
        return [...document.querySelectorAll('#places tbody tr')].map(row => {
            const {precision, country} = row.dataset;
            const cooperation = Number(row.dataset.cooperation);
            const conflict = Number(row.dataset.conflict);
            const name = row.cells[0].textContent.trim();
            return {name, precision, country, cooperation, conflict, count: cooperation + conflict,
                point: [Number(row.dataset.longitude), Number(row.dataset.latitude)],
                address: row.cells[5].querySelector('a')?.href ?? null,
                told: `${name} (${row.cells[1].textContent.trim()}): ${cooperation + conflict} events, ${cooperation} cooperation, ${conflict} conflict`};
        }).sort((a, b) => b.count - a.count);
    }

    const precise = place => place.precision === 'site' || place.precision === 'town';

    /** Half a disc to the left, half a lozenge of the same scale to the right; their areas tell the numbers. */
    function halves(place, size) {
        const round = size(place.cooperation);
        const angular = size(place.conflict) * Math.sqrt(Math.PI / 2);
        return {
            cooperation: place.cooperation === 0 ? null : `M0,${-round}A${round},${round} 0 0 0 0,${round}Z`,
            conflict: place.conflict === 0 ? null : `M0,${-angular}L${angular},0L0,${angular}Z`,
            reach: Math.max(round, angular),
        };
    }

    function hatch(svg) {
        const pattern = svg.append('defs').append('pattern').attr('id', 'hatch-country').attr('width', 6).attr('height', 6)
            .attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)');
        pattern.append('rect').attr('class', 'ground').attr('width', 6).attr('height', 6);
        pattern.append('rect').attr('class', 'stripe').attr('width', 1.4).attr('height', 6);
    }

    function symbols(layer, places, size) {
        const links = layer.selectAll('a').data(places).join('a').attr('class', place => 'place ' + place.precision)
            .attr('href', place => place.address).attr('tabindex', (place, i) => i < TABBED ? 0 : -1)
            .attr('aria-label', place => place.told);
        links.append('title').text(place => place.told);
        links.each(function (place) {
            const link = d3.select(this);
            const {cooperation, conflict, reach} = halves(place, size);
            place.reach = reach + (RING[place.precision] ?? 0);
            if (RING[place.precision] !== undefined) {
                link.append('circle').attr('class', 'ring').attr('r', place.reach);
            }
            if (cooperation !== null) {
                link.append('path').attr('class', 'half cooperation').attr('d', cooperation);
            }
            if (conflict !== null) {
                link.append('path').attr('class', 'half conflict').attr('d', conflict);
            }
        });
        return links;
    }

    /** Labels where they cover neither a symbol nor another label; those of most events first. */
    function label(layer, seen, width, height) {
        const taken = seen.filter((place, i) => i < 3 * MOST_LABELS)
            .map(({at: [x, y], reach}) => ({left: x - reach, right: x + reach, top: y - reach, bottom: y + reach}));
        taken.push({left: width - BUTTONS.width, right: width, top: 0, bottom: BUTTONS.height});
        const labels = [];
        for (const place of seen) {
            const [x, y] = place.at;
            const r = place.reach + 3;
            const wide = place.name.length * LABEL * 0.56;
            const spot = [
                {x: x + r, y, anchor: 'start', left: x + r}, {x: x - r, y, anchor: 'end', left: x - r - wide},
                {x, y: y + r + 6, anchor: 'middle', left: x - wide / 2}, {x, y: y - r - 6, anchor: 'middle', left: x - wide / 2},
            ].map(one => ({...one, name: place.name, right: one.left + wide, top: one.y - 7, bottom: one.y + 7}))
                .find(one => one.left > 0 && one.right < width && one.top > 0 && one.bottom < height && taken.every(other =>
                    one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom));
            if (spot !== undefined) {
                taken.push(spot);
                labels.push(spot);
            }
            if (labels.length === MOST_LABELS) {
                break;
            }
        }
        layer.selectAll('text').data(labels).join('text').attr('class', 'label').attr('x', spot => spot.x).attr('y', spot => spot.y)
            .attr('dy', '0.35em').attr('text-anchor', spot => spot.anchor).text(spot => spot.name);
    }

    /** The part of the world in which the places lie, with room around it; all of it where they lie all over. */
    function extent(places, projection, width, height) {
        const points = places.map(place => projection(place.point));
        const [left, right] = d3.extent(points, point => point[0]);
        const [top, bottom] = d3.extent(points, point => point[1]);
        const scale = Math.max(1, Math.min(NEAREST / 2, 0.75 * Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top))));
        return scale < 1.8 ? d3.zoomIdentity : d3.zoomIdentity.translate(width / 2, height / 2).scale(scale)
            .translate(-(left + right) / 2, -(top + bottom) / 2);
    }

    function buttons(holder, actions) {
        const bar = d3.create('div').attr('class', 'zoom');
        bar.selectAll('button').data(actions).join('button').attr('type', 'button').attr('aria-label', action => action.name)
            .attr('title', action => `${action.name} (${action.key})`).text(action => action.sign)
            .on('click', (event, action) => action.run());
        holder.append(bar.node());
    }

    function draw(holder, world, places) {
        holder.replaceChildren();
        const width = holder.clientWidth;
        const height = Math.round(Math.max(170, Math.min(620, width * 0.5)));
        const projection = d3.geoEqualEarth().fitExtent([[4, 4], [width - 4, height - 4]], {type: 'Sphere'});
        const path = d3.geoPath(projection);
        const svg = d3.select(holder).append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('tabindex', 0)
            .attr('role', 'group').attr('aria-label', 'Map of events; plus and minus zoom, arrows move, zero shows everything. '
                + 'The numbers are in the table of places');
        hatch(svg);
        const ground = svg.append('g');
        const whole = new Set(places.filter(place => place.precision === 'country').map(place => place.country));
        ground.append('path').attr('class', 'sphere').attr('d', path({type: 'Sphere'}));
        ground.append('path').attr('class', 'graticule').attr('d', path(d3.geoGraticule().step([30, 30])()));
        ground.append('g').selectAll('path').data(world.features).join('path').attr('d', path)
            .attr('class', country => whole.has(country.id) ? 'country whole' : 'country');
        const most = d3.max(places, place => Math.max(place.cooperation, place.conflict)) ?? 1;
        const size = d3.scaleSqrt([0, most], [0, Math.max(9, Math.min(24, width / 42))]);
        const scaled = count => count === 0 ? 0 : Math.max(2.6, size(count));
        const links = symbols(svg.append('g'), places, scaled);
        const labels = svg.append('g').attr('aria-hidden', 'true');
        const zoom = d3.zoom().scaleExtent([1, NEAREST]).translateExtent([[0, 0], [width, height]])
            .filter(event => !event.button && (event.type !== 'touchstart' || event.touches.length > 1 || zoomed()))
            .on('zoom', ({transform}) => {
                ground.attr('transform', transform);
                svg.select('#hatch-country').attr('patternTransform', `scale(${1 / transform.k}) rotate(45)`);
                const seen = places.map((place, i) => ({...place, i, at: transform.apply(projection(place.point))}))
                    .filter(({at: [x, y]}) => x > -20 && y > -20 && x < width + 20 && y < height + 20);
                links.attr('transform', place => `translate(${transform.apply(projection(place.point))})`);
                label(labels, seen, width, height);
                svg.classed('zoomed', transform.k > 1);
            });
        const zoomed = () => d3.zoomTransform(svg.node()).k > 1;
        svg.call(zoom).on('dblclick.zoom', null);
        const start = extent(places, projection, width, height);
        const actions = [
            {sign: '+', key: '+', name: 'Nearer', run: () => zoom.scaleBy(svg, STEP)},
            {sign: '−', key: '-', name: 'Farther', run: () => zoom.scaleBy(svg, 1 / STEP)},
            {sign: '⌂', key: '0', name: 'All places', run: () => zoom.transform(svg, start)},
        ];
        if (start !== d3.zoomIdentity) {
            actions.push({sign: '◎', key: 'w', name: 'The world', run: () => zoom.transform(svg, d3.zoomIdentity)});
        }
        svg.on('keydown', event => keys(event, actions, (x, y) => zoom.translateBy(svg, x / d3.zoomTransform(svg.node()).k,
            y / d3.zoomTransform(svg.node()).k)));
        links.on('focus', (event, place) => {
            const [x, y] = d3.zoomTransform(svg.node()).apply(projection(place.point));
            if (x < 0 || y < 0 || x > width || y > height) {
                zoom.translateTo(svg, ...projection(place.point));
            }
        });
        zoom.transform(svg, start);
        buttons(holder, actions);
    }

    function keys(event, actions, move) {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const steps = {ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60]};
        const key = event.key === '=' ? '+' : event.key;
        const action = actions.find(one => one.key === key);
        if (action !== undefined) {
            action.run();
        } else if (key in steps) {
            move(...steps[key]);
        } else {
            return;
        }
        event.preventDefault();
    }

    /** What the symbols mean, each as it is drawn. */
    function legend(holder, places) {
        const list = d3.create('ul').attr('class', 'chart-legend');
        const item = (precision, text, cooperation, conflict) => {
            const place = {precision, cooperation, conflict};
            const entry = list.append('li').attr('class', 'key');
            const swatch = entry.append('svg').attr('viewBox', '-12 -9 24 18').attr('aria-hidden', 'true');
            if (precision === 'country') {
                swatch.append('rect').attr('class', 'country whole').attr('x', -11).attr('y', -8).attr('width', 22).attr('height', 16);
            }
            symbols(swatch.append('g'), [place], count => count).selectAll('.ring').attr('r', 8);
            swatch.selectAll('a').attr('href', null).attr('tabindex', null).attr('aria-label', null).select('title').remove();
            entry.append('span').text(text);
        };
        item('town', '○ ● cooperation', 7, 0);
        item('town', '◇ ◆ conflict', 0, 6);
        const known = new Set(places.map(place => precise(place) ? 'town' : place.precision));
        for (const [precision, text] of [['town', 'there'], ['region', 'somewhere in that region'], ['country', 'somewhere in the country'],
            ['area', 'a sea or part of the world']]) {
            if (known.has(precision)) {
                item(precision, text, 5, 4.5);
            }
        }
        list.append('li').attr('class', 'hint').text('The larger, the more events');
        holder.after(list.node());
    }

    document.addEventListener('DOMContentLoaded', async () => {
        const holder = document.querySelector('[data-map]');
        const places = read();
        let world = {features: []};
        try {
            world = await d3.json(holder.dataset.outlines);
        } catch {
            holder.after('The outlines of the countries could not be loaded.');
        }
        legend(holder, places);
        let drawn = 0;
        new ResizeObserver(() => {
            if (holder.clientWidth !== drawn && holder.clientWidth > 0) {
                drawn = holder.clientWidth;
                draw(holder, world, places);
            }
        }).observe(holder);
    });
})();
