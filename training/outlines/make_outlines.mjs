// Makes the outlines of countries that the map draws; see README.md.
import {createRequire} from 'node:module';
import {writeFileSync} from 'node:fs';

const require = createRequire(process.cwd() + '/');
const {geoArea} = require('d3-geo');
const {feature} = require('topojson-client');
const {presimplify, simplify} = require('topojson-simplify');
const {numericToAlpha3} = require('i18n-iso-countries');
const atlas = require('world-atlas/countries-50m.json');

/** Corners of triangles smaller than this, in square degrees, are left out: less than a pixel where the whole world is seen. */
const SMALLEST = 0.05;
/** An island or a country smaller than this keeps all of its corners, so that none is lost. */
const TINY = 0.03;
const DECIMALS = 2;
/** What Natural Earth draws and ISO 3166-1 has no number for. */
const UNNUMBERED = {Kosovo: 'XKX'};

function area(ring) {
    return Math.abs(ring.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length];
        return sum + x * nextY - nextX * y;
    }, 0)) / 2;
}

function rounded(ring) {
    const points = ring.map(point => point.map(value => Number(value.toFixed(DECIMALS))))
        .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
    return points.length < 4 || area(points) === 0 ? null : points;
}

/** On a sphere a ring that goes round the other way means all the world but what is in it. */
function outward(rings) {
    return geoArea({type: 'Polygon', coordinates: [rings[0]]}) > 2 * Math.PI ? [rings[0].toReversed(), ...rings.slice(1)] : rings;
}

function polygons(geometry) {
    const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return all.map(rings => rings.map(rounded)).filter(rings => rings[0] !== null)
        .map(rings => outward(rings.filter(ring => ring !== null)));
}

const weighed = presimplify(atlas);
const tiny = new Set();
weighed.objects.countries.geometries.forEach(country => {
    const shapes = country.type === 'Polygon' ? [country.arcs] : country.arcs;
    shapes.filter(shape => area(shape[0].flatMap(arc => weighed.arcs[arc < 0 ? ~arc : arc])) < TINY)
        .forEach(shape => shape.flat().forEach(arc => tiny.add(arc < 0 ? ~arc : arc)));
});
tiny.forEach(arc => weighed.arcs[arc].forEach(point => {
    point[2] = Infinity;
}));
const simple = simplify(weighed, SMALLEST);

const features = feature(simple, simple.objects.countries).features.map(country => {
    const code = country.id === undefined ? UNNUMBERED[country.properties.name] : numericToAlpha3(country.id);
    return {
        type: 'Feature', ...(code === undefined ? {} : {id: code}), properties: {},
        geometry: {type: 'MultiPolygon', coordinates: polygons(country.geometry)},
    };
}).filter(country => country.geometry.coordinates.length > 0);
writeFileSync(process.argv[2], JSON.stringify({type: 'FeatureCollection', features}) + '\n');
