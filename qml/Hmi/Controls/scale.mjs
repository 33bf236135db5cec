// Where things stand in a chart: ends of an axis, round numbers along it, the point nearest to a place.

/** Smallest and largest of one coordinate (0 is x, 1 is y) of all series; null when there is no point. */
export function bounds(series, coordinate) {
    let least = Infinity, most = -Infinity;
    for (const one of series) {
        for (const point of one.points) {
            least = Math.min(least, point[coordinate]);
            most = Math.max(most, point[coordinate]);
        }
    }
    return least <= most ? { least: least, most: most } : null;
}

/** A round step that makes at most this many spaces. */
export function step(least, most, spaces) {
    const raw = (most - least) / Math.max(1, spaces);
    if (!(raw > 0) || !isFinite(raw))
        return 1;
    const power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (const factor of [1, 2, 2.5, 5, 10])
        if (factor * power >= raw * 0.999999)
            return factor * power;
    return 10 * power;
}

/** Ends and ticks of an axis: fixed ends stay, free ones go out to a round number. */
export function axis(found, minimum, maximum, spaces) {
    let least = minimum ?? (found ? found.least : 0);
    let most = maximum ?? (found ? found.most : 1);
    if (!(most > least))
        most = least + 1;
    const width = step(least, most, spaces);
    if (minimum === null)
        least = Math.floor(least / width + 1e-9) * width;
    if (maximum === null)
        most = Math.ceil(most / width - 1e-9) * width;
    const ticks = [];
    for (let value = Math.ceil(least / width - 1e-9) * width; value <= most + width * 1e-6; value += width)
        ticks.push(Math.abs(value) < width * 1e-6 ? 0 : value);
    return { least: least, most: most, ticks: ticks, decimals: decimals(width) };
}

/** The axis with its ticks below the bars themselves: every so-manieth, counted from the last, so that these many fit. */
export function withTicksAt(axis, points, most) {
    const every = Math.ceil(points.length / Math.max(1, most));
    const ticks = [];
    for (let i = points.length - 1; i >= 0; i -= every)
        ticks.unshift(points[i][0]);
    return Object.assign({}, axis, { ticks: ticks, decimals: Math.max(0, ...ticks.map(tick => decimals(Math.abs(tick)))) });
}

/** Decimals that a step needs. */
export function decimals(width) {
    for (let digits = 0; digits < 4; digits++)
        if (Math.abs(width * Math.pow(10, digits) - Math.round(width * Math.pow(10, digits))) < 1e-6)
            return digits;
    return 4;
}

/** Index of the point whose x is nearest; -1 when there is none. */
export function nearest(points, x) {
    let best = -1, least = Infinity;
    for (let i = 0; i < points.length; i++) {
        const away = Math.abs(points[i][0] - x);
        if (away < least) {
            least = away;
            best = i;
        }
    }
    return best;
}

/** The points as places in pixels. */
export function path(points, xScale, yScale, left, top, width, height) {
    const perX = width / (xScale.most - xScale.least), perY = height / (yScale.most - yScale.least);
    const leastX = xScale.least, mostY = yScale.most;
    const places = [];
    for (const point of points)
        places.push(Qt.point(left + (point[0] - leastX) * perX, top + (mostY - point[1]) * perY));
    return places;
}

/** A path in pieces of so many strokes; each begins where the one before ends. */
export function pieces(path, length) {
    const found = [];
    for (let i = 0; i < path.length - 1; i += length)
        found.push(path.slice(i, i + length + 1));
    return found;
}

/** What lies between a piece and the floor. Its sides stand on whole pixels, or a seam would show. */
export function area(piece, floor) {
    if (piece.length < 2)
        return [];
    const left = Math.round(piece[0].x), right = Math.round(piece[piece.length - 1].x);
    const places = [Qt.point(left, floor), Qt.point(left, piece[0].y)];
    for (let i = 1; i < piece.length - 1; i++)
        places.push(piece[i]);
    places.push(Qt.point(right, piece[piece.length - 1].y), Qt.point(right, floor));
    return places;
}
