// How charts tell the quad classes apart: by colour, by sign, and words (hatched) from deeds (solid).
const quads = (() => {
    const CLASSES = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'];
    const SIGNS = ['○', '●', '◇', '◆'];

    /** Adds the hatchings that the stylesheet fills shapes with. */
    function patterns(svg) {
        const defs = svg.append('defs');
        for (const [name, turn] of [['verbal-cooperation', 45], ['verbal-conflict', -45]]) {
            const pattern = defs.append('pattern').attr('id', 'hatch-' + name).attr('width', 5).attr('height', 5)
                .attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', `rotate(${turn})`);
            pattern.append('rect').attr('class', 'ground ' + name).attr('width', 5).attr('height', 5);
            pattern.append('rect').attr('class', 'stroke ' + name).attr('width', 2.2).attr('height', 5);
        }
    }

    /** A list of the classes, to be put beside a chart; not yet in the page. */
    function legend() {
        const list = d3.create('ul').attr('class', 'chart-legend');
        list.selectAll('li').data(CLASSES).join('li').attr('class', name => name)
            .text((name, i) => `${SIGNS[i]} ${name.replace('-', ' ')}`);
        return list;
    }

    return {CLASSES, patterns, legend};
})();
