// Draws who acts on whom from the tables of the page. A stroke is one direction of one kind: cooperation solid, conflict dashed;
// it points at whom it is done to, and has no point where both do it together. The layout is reckoned, not played: the same
// tables give the same picture.
(() => {
    const STEPS = 400;
    const MARGIN = 34;
    const LABEL = 12;
    const LONGEST = 24;
    /** Fewer events than this are never drawn at full width. */
    const FULL = 30;

    function read() {
        const nodes = [...document.querySelectorAll('#nodes tbody tr')].map(row => {
            const {id, name, code} = row.dataset;
            const cooperation = Number(row.dataset.cooperation);
            const conflict = Number(row.dataset.conflict);
            return {id, name, code, cooperation, conflict, count: cooperation + conflict,
                address: row.cells[0].querySelector('a')?.href ?? null};
        });
        const byId = new Map(nodes.map(node => [node.id, node]));
        const ties = [...document.querySelectorAll('#ties tbody tr')].map(row => ({
            source: byId.get(row.dataset.first), target: byId.get(row.dataset.second), joint: row.dataset.joint === 'true',
            cooperation: Number(row.dataset.cooperation), conflict: Number(row.dataset.conflict),
            name: row.cells[0].textContent.trim(), address: row.cells[3].querySelector('a')?.href ?? null,
        }));
        return {nodes, ties, byCountry: nodes.every(node => node.id.length === 3 || node.id === '?')};
    }

    /** All ties of two as one spring, the stronger the more events. */
    function springs(ties) {
        const sums = d3.rollups(ties.filter(tie => tie.source !== tie.target), some => d3.sum(some, t => t.cooperation + t.conflict),
            tie => [tie.source.id, tie.target.id].sort().join(' '));
        const byPair = new Map(ties.map(tie => [[tie.source.id, tie.target.id].sort().join(' '), tie]));
        return sums.map(([pair, count]) => ({source: byPair.get(pair).source, target: byPair.get(pair).target, count}));
    }

    function lay(graph, width, height, radius) {
        const nodes = graph.nodes;
        nodes.forEach(node => {
            node.x = node.y = undefined;
        });
        const links = springs(graph.ties);
        const most = d3.max(links, link => link.count) ?? 1;
        const room = Math.sqrt(width * height / Math.max(4, nodes.length));
        const simulation = d3.forceSimulation(nodes).stop()
            .force('link', d3.forceLink(links).distance(room * 0.85)
                .strength(link => 0.15 + 0.5 * Math.sqrt(link.count / most)))
            .force('charge', d3.forceManyBody().strength(-room * 4).distanceMax(room * 5))
            .force('collide', d3.forceCollide(node => radius(node) + room * 0.2))
            .force('x', d3.forceX().strength(0.09 * Math.min(1, height / width)))
            .force('y', d3.forceY().strength(0.14));
        simulation.tick(STEPS);
        fit(nodes, 'x', width, radius);
        fit(nodes, 'y', height, radius);
        d3.forceSimulation(nodes).stop().force('collide', d3.forceCollide(node => radius(node) + 7).strength(0.8)).tick(40);
        nodes.forEach(node => {
            node.x = clamp(node.x, MARGIN, width - MARGIN);
            node.y = clamp(node.y, MARGIN, height - MARGIN);
        });
    }

    const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

    function fit(nodes, axis, length) {
        const [least, most] = d3.extent(nodes, node => node[axis]);
        const scale = Math.min(1.6, (length - 2 * MARGIN) / Math.max(1, most - least));
        const middle = (least + most) / 2;
        nodes.forEach(node => {
            node[axis] = length / 2 + (node[axis] - middle) * scale;
            node['v' + axis] = 0;
        });
    }

    /** The strokes of each two side by side: what the one does on its side, what both do in the middle. */
    function strokes(ties, thick) {
        const pairs = d3.group(ties, tie => [tie.source.id, tie.target.id].sort().join(' '));
        return [...pairs.values()].flatMap(some => {
            const parts = some.flatMap(tie => ['conflict', 'cooperation'].filter(kind => tie[kind] > 0).map(kind => {
                const forth = tie.source.id <= tie.target.id;
                const side = tie.joint ? 0 : forth ? 1 : -1;
                return {tie, kind, forth, count: tie[kind], width: thick(tie[kind]), rank: side * 2 + (kind === 'conflict' ? side || 0.5 : 0)};
            })).sort((a, b) => a.rank - b.rank);
            const all = d3.sum(parts, part => part.width + 4) - 4;
            let at = -all / 2;
            parts.forEach(part => {
                part.offset = at + part.width / 2;
                at += part.width + 4;
            });
            return parts;
        });
    }

    function shape(part, radius) {
        const {tie, width} = part;
        return tie.source === tie.target ? loop(part, radius) : curve(part, radius, tie.joint ? 0 : 4 + width * 1.6);
    }

    function curve({tie, forth, offset}, radius, head) {
        const [a, b] = [tie.source, tie.target];
        const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
        const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
        const way = forth ? 1 : -1;
        const [nx, ny] = [-uy * way, ux * way];
        const bow = offset * 1.6;
        const near = clamp(offset, -radius(a), radius(a)) * 0.7;
        const far = clamp(offset, -radius(b), radius(b)) * 0.7;
        const out = Math.sqrt(Math.max(0, radius(a) ** 2 - near ** 2)) + 1.5;
        const end = Math.sqrt(Math.max(0, radius(b) ** 2 - far ** 2)) + 2;
        const start = [a.x + ux * out + nx * near, a.y + uy * out + ny * near];
        const tip = [b.x - ux * end + nx * far, b.y - uy * end + ny * far];
        const middle = [(a.x + b.x) / 2 + nx * (offset + bow), (a.y + b.y) / 2 + ny * (offset + bow)];
        return arrow(start, middle, tip, head);
    }

    function arrow(start, middle, tip, head) {
        const length = Math.max(1, Math.hypot(tip[0] - middle[0], tip[1] - middle[1]));
        const [tx, ty] = [(tip[0] - middle[0]) / length, (tip[1] - middle[1]) / length];
        const neck = [tip[0] - tx * head, tip[1] - ty * head];
        const half = head * 0.55;
        return {
            line: `M${start}Q${middle} ${neck}`,
            head: head === 0 ? null
                : `M${tip}L${neck[0] - ty * half},${neck[1] + tx * half}L${neck[0] + ty * half},${neck[1] - tx * half}Z`,
        };
    }

    /** What happens among those of one node goes out of it and back, above. */
    function loop({tie, offset, width}, radius) {
        const {x, y} = tie.source;
        const r = radius(tie.source);
        const size = r + 15 + offset;
        const [dx, dy] = [r * 0.75, r * 0.68];
        const head = 4 + width * 1.6;
        return {
            line: `M${x - dx},${y - dy}C${x - size},${y - r - size * 1.1} ${x + size},${y - r - size * 1.1} ${x + dx + 1},${y - dy - head}`,
            head: `M${x + dx},${y - dy}l${-head * 0.55},${-head}h${head * 1.1}Z`,
        };
    }

    const told = item => `${item.name}: ${item.cooperation + item.conflict} events, ${item.cooperation} cooperation, ${item.conflict} conflict`;

    function drawStrokes(group, parts, radius) {
        const links = group.selectAll('a').data(parts).join('a').attr('href', part => part.tie.address).attr('tabindex', -1)
            .attr('class', part => 'tie ' + part.kind);
        links.append('title').text(part => told(part.tie));
        links.each(function (part) {
            const {line, head} = shape(part, radius);
            const link = d3.select(this);
            link.append('path').attr('class', 'line').attr('d', line).attr('stroke-width', part.width);
            if (head !== null) {
                link.append('path').attr('class', 'head').attr('d', head);
            }
        });
    }

    function drawNodes(group, nodes, radius, labels) {
        const links = group.selectAll('a').data(nodes).join('a').attr('class', node => node.id === '?' ? 'node unknown' : 'node')
            .attr('href', node => node.address).attr('tabindex', 0).attr('aria-label', told);
        links.append('title').text(told);
        links.append('circle').attr('cx', node => node.x).attr('cy', node => node.y).attr('r', radius);
        links.append('text').attr('class', node => labels.has(node) ? 'label' : 'label crowded')
            .attr('x', node => (labels.get(node) ?? below(node, radius)).x)
            .attr('y', node => (labels.get(node) ?? below(node, radius)).y)
            .attr('text-anchor', node => (labels.get(node) ?? below(node, radius)).anchor).attr('dy', '0.35em')
            .text(node => node.label);
        return links;
    }

    const below = (node, radius) => ({x: node.x, y: node.y + radius(node) + 9, anchor: 'middle'});

    /** Labels where they cover neither a node nor another label, those of the most active first; the others show on pointing. */
    function place(nodes, radius, width, height) {
        const taken = nodes.map(node => ({left: node.x - radius(node), right: node.x + radius(node),
            top: node.y - radius(node), bottom: node.y + radius(node)}));
        const placed = new Map();
        for (const node of nodes) {
            const r = radius(node) + 4;
            const wide = node.label.length * LABEL * 0.56;
            const spots = [
                {x: node.x, y: node.y + r + 6, anchor: 'middle', left: node.x - wide / 2},
                {x: node.x + r, y: node.y, anchor: 'start', left: node.x + r},
                {x: node.x - r, y: node.y, anchor: 'end', left: node.x - r - wide},
                {x: node.x, y: node.y - r - 6, anchor: 'middle', left: node.x - wide / 2},
            ].map(spot => ({...spot, right: spot.left + wide, top: spot.y - 7, bottom: spot.y + 7}));
            const spot = spots.find(one => one.left > 0 && one.right < width && one.top > 0 && one.bottom < height
                && taken.every(other => one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom));
            if (spot !== undefined) {
                placed.set(node, spot);
                taken.push(spot);
            }
        }
        return placed;
    }

    /** Pointing at a node, or reaching it by the keyboard, leaves only what is its own. */
    function light(svg, links) {
        const show = node => {
            const near = new Set([node]);
            svg.selectAll('.tie').classed('dim', part => {
                const own = node === null || part.tie.source === node || part.tie.target === node;
                if (own && node !== null) {
                    near.add(part.tie.source).add(part.tie.target);
                }
                return !own;
            });
            links.classed('dim', other => node !== null && !near.has(other)).classed('lit', other => node !== null && near.has(other));
        };
        links.on('mouseenter focus', (event, node) => show(node)).on('mouseleave blur', () => show(null));
    }

    function draw(holder, graph) {
        holder.replaceChildren();
        const width = holder.clientWidth;
        if (width < 4 * MARGIN) {
            return;
        }
        const height = Math.round(clamp(width * 0.72, 380, 640));
        const small = width < 560;
        graph.nodes.forEach(node => {
            node.label = small && graph.byCountry ? node.code
                : node.name.length > LONGEST ? node.name.slice(0, LONGEST - 1) + '…' : node.name;
        });
        const size = d3.scaleSqrt([0, d3.max(graph.nodes, node => node.count)], [3, small ? 16 : 22]);
        const radius = node => size(node.count);
        const most = d3.max(graph.ties, tie => Math.max(tie.cooperation, tie.conflict));
        const thick = d3.scaleSqrt([0, Math.max(FULL, most)], [0.8, small ? 6 : 8]);
        lay(graph, width, height, radius);
        const svg = d3.select(holder).append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('role', 'group')
            .attr('aria-label', 'Who acts on whom; the numbers are in the tables');
        drawStrokes(svg.append('g'), strokes(graph.ties, thick), radius);
        light(svg, drawNodes(svg.append('g'), graph.nodes, radius, place(graph.nodes, radius, width, height)));
    }

    function legend(holder, graph) {
        const list = d3.create('ul').attr('class', 'chart-legend');
        for (const [kind, signs, name] of [['cooperation', '○ ●', 'cooperation'], ['conflict', '◇ ◆', 'conflict']]) {
            const item = list.append('li').attr('class', 'key');
            const swatch = item.append('svg').attr('class', 'tie ' + kind).attr('viewBox', '0 0 34 10').attr('aria-hidden', 'true');
            swatch.append('path').attr('class', 'line').attr('d', 'M1,5h24').attr('stroke-width', 3);
            swatch.append('path').attr('class', 'head').attr('d', 'M33,5l-8,-4.5v9z');
            item.append('span').attr('class', 'material-' + kind).text(`${signs} ${name}`);
        }
        list.append('li').attr('class', 'hint').text('→ to whom; without a point: together. The wider, the more events');
        if (graph.ties.some(tie => tie.source === tie.target)) {
            list.append('li').attr('class', 'hint').text('a loop: among those of one country');
        }
        holder.after(list.node());
    }

    document.addEventListener('DOMContentLoaded', () => {
        const holder = document.querySelector('[data-network]');
        if (holder === null) {
            return;
        }
        const graph = read();
        legend(holder, graph);
        let drawn = 0;
        new ResizeObserver(() => {
            if (holder.clientWidth !== drawn) {
                drawn = holder.clientWidth;
                draw(holder, graph);
            }
        }).observe(holder);
    });
})();
