import { extent } from 'd3';
import type { Unit } from '../../lib/report/report.ts';
import { capital } from '../words/capital.ts';
import type { Say } from '../words/say.ts';
import type { Grain } from '../words/words.ts';
import { bottomLabels, sizes, uprights, valueGrid, widest } from './axis.ts';
import { dotRange } from './dotRange.ts';
import { dot, label, rule } from './mark.ts';
import { linear, nice } from './scale.ts';
import { type Mark, type Point, type Scene, type Size, tableOf } from './scene.ts';
import { fit, textWidth } from './text.ts';

export interface Strength {
  readonly r: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Teams, or team periods. */
  readonly n: number;
  /** Whether it stands after allowing for everything on view; else the likely range decides. */
  readonly clear?: boolean;
  readonly reason?: string;
}

export interface StaffLinkInput {
  readonly points: readonly {
    readonly team: string;
    readonly period: string;
    readonly staff: number;
    readonly service: number;
  }[];
  /** What its periods are. */
  readonly grain?: Grain;
  readonly between: Strength;
  readonly within: Strength;
  /** Positive: staff satisfaction comes first, by that many periods. */
  readonly lags: readonly (Strength & { readonly lag: number })[];
  readonly title?: string;
  readonly hidden: number;
  readonly serviceName: string;
  readonly serviceUnit: Unit;
  /** Teams are named only where enough of them are shown. */
  readonly named: boolean;
}

/** Teams as dots, and the strength of the link between and within them, never pooled. */
export function staffLinkScene(input: StaffLinkInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small } = sizes(size.text);
  const [left, right, above, below] = w.staff.places;
  const teams = meansByTeam(input);
  const side = size.width >= 620 * size.text;
  const gap = 36;
  const leftWidth = side ? Math.round((size.width - gap) * 0.58) : size.width;
  const rightWidth = side ? size.width - leftWidth - gap : size.width;
  const plot = Math.round(
    Math.min(300, Math.max(side ? 220 : 190, leftWidth * (side ? 0.62 : 0.54))) * Math.min(1.3, size.text),
  );

  const marks: Mark[] = [];
  const reach: Point[] = [];
  const format = (v: number): string => say.unit(input.serviceUnit, v);
  const ox = size.rtl && side ? size.width - leftWidth : 0;

  // Scatter.
  const xs = [...input.points, ...teams].map(p => p.staff);
  const ys = [...input.points, ...teams].map(p => p.service);
  const scatter = input.points.length > 0;
  const top = small + 14;
  const bottom = plot - small * 2 - 16;
  const yd: [number, number] = scatter ? bounded(ys, input.serviceUnit) : [0, 1];
  const y = linear(yd, [bottom, top]);
  const yTicks = y.ticks(4);
  const tick = (v: number): string => say.tick(input.serviceUnit, v);
  const margin = widest(yTicks.map(tick), small) + 12;
  const span: [number, number] = size.rtl
    ? [ox + 6, ox + leftWidth - margin]
    : [ox + margin, ox + leftWidth - 6];
  const x = linear(scatter ? nice(...spread(xs), 5) : [1, 5], span);
  if (scatter) {
    marks.push(
      label(
        size.rtl ? ox + leftWidth : ox,
        small,
        fit(`↑ ${input.serviceName}`, leftWidth, small),
        size.rtl ? 'end' : 'start',
        small,
        'muted',
      ),
      ...valueGrid(y, yTicks, span, tick, small, size.rtl),
      ...bottomLabels(
        x.ticks(5).map(t => ({ x: x(t), text: say.number(t, 1) })),
        bottom + small + 8,
        [ox, ox + leftWidth],
        small,
      ),
      label(
        span[1],
        bottom + small * 2 + 12,
        fit(`${w.staff.x} →`, leftWidth - margin, small),
        'end',
        small,
        'muted',
      ),
      ...(input.named ? input.points : []).map(
        (p): Mark => dot('circle', x(p.staff), y(p.service), 1.75, 'faint'),
      ),
    );
    const labels = input.named && teams.length <= 14 ? teamLabels(teams, x, y, span, small, say) : [];
    teams.forEach((t, i) => {
      marks.push(dot('circle', x(t.staff), y(t.service), 5.5, 'ink', i));
      reach.push({
        x: x(t.staff),
        y: y(t.service),
        row: i,
        label: `${input.named ? say.name(t.team) : w.staff.team} · ${w.staff.x} ${say.number(t.staff, 1)} · ${input.serviceName} ${format(t.service)}`,
        ...(input.named ? { choose: { team: t.team } } : {}),
      });
    });
    marks.push(...labels);
  }

  // Strength panel.
  const rows = [
    { name: w.staff.between, s: input.between, strong: true },
    { name: w.staff.within, s: input.within, strong: true },
    ...(side ? input.lags : strongest(input.lags))
      .filter(l => l.lag !== 0)
      .map(l => ({
        name: w.staff.lead(l.lag, say.periods(Math.abs(l.lag), input.grain)),
        s: l as Strength,
        strong: false,
      })),
  ];
  const px = side ? (size.rtl ? 0 : leftWidth + gap) : 0;
  const py = side || !scatter ? 0 : plot + 20;
  const pitch = (side ? Math.min(52, Math.max(38, (plot - 60) / Math.max(rows.length, 1))) : 28) * size.text;
  const nameWidth = Math.min(
    widest(
      rows.map(r => r.name),
      small,
      true,
    ) + 12,
    rightWidth * 0.44,
  );
  const panelTop = py + small + 14;
  const panelBottom = panelTop + rows.length * pitch;
  const rSpan: [number, number] = size.rtl
    ? [px + 6, px + rightWidth - nameWidth - 8]
    : [px + nameWidth + 8, px + rightWidth - 6];
  const rx = linear([-1, 1], rSpan);
  marks.push(
    label(
      size.rtl ? px + rightWidth : px,
      py + small,
      fit(w.staff.panel, rightWidth, small),
      size.rtl ? 'end' : 'start',
      small,
      'muted',
    ),
    ...uprights(rx, [-1, -0.5, 0.5, 1], [panelTop, panelBottom]),
    rule(rx(0), panelTop, rx(0), panelBottom, 'muted', 1.5),
    ...bottomLabels(
      [-1, 0, 1].map(t => ({ x: rx(t), text: say.number(t) })),
      panelBottom + small + 6,
      [rSpan[0] - 10, rSpan[1] + 6],
      small,
    ),
  );
  rows.forEach((row, i) => {
    const ry = panelTop + i * pitch + pitch / 2;
    const at = teams.length + i;
    marks.push(
      label(
        size.rtl ? px + rightWidth : px,
        ry + small * 0.35,
        fit(row.name, nameWidth - 4, small, row.strong),
        size.rtl ? 'end' : 'start',
        small,
        row.strong ? 'ink' : 'muted',
        { strong: row.strong },
      ),
    );
    if (row.s.r === null)
      marks.push(
        label(
          rx(0) + 8,
          ry + small * 0.35,
          fit(w.staff.few, rSpan[1] - rx(0) - 10, small),
          'start',
          small,
          'muted',
          { halo: true },
        ),
      );
    else marks.push(...dotRange({ value: row.s.r, low: row.s.low, high: row.s.high }, rx, ry, 'ink', at));
    reach.push({
      x: row.s.r === null ? rx(0) : rx(row.s.r),
      y: ry,
      row: at,
      label: `${row.name}: ${strength(row.s, say)}`,
    });
  });

  const hidden = [...(input.hidden > 0 ? [w.staff.hidden(say.number(input.hidden))] : [])];
  return {
    title: input.title ?? w.staff.title,
    summary: summarise(input, say),
    width: size.width,
    height: Math.max(scatter ? plot : 0, panelBottom + small + 12),
    marks,
    points: reach,
    table: tableOf<Partial<TeamMean> & { readonly name: string; readonly s?: Strength }>(
      [...teams.map(t => ({ ...t, name: input.named ? t.team : w.staff.team })), ...rows],
      [
        [w.staff.columns.what, 'start', t => t.name],
        [
          w.staff.columns.staff,
          'end',
          t => (t.staff === undefined ? '' : say.number(t.staff, 1)),
          t => t.staff,
        ],
        [
          w.staff.columns.service,
          'end',
          t => (t.service === undefined ? '' : format(t.service)),
          t => t.service,
        ],
        [
          w.staff.columns.r,
          'end',
          ({ s }) => (s ? (s.r === null ? (s.reason ?? w.staff.few) : say.number(s.r, 2)) : ''),
          t => t.s?.r,
        ],
        [w.read.range, 'end', ({ s }) => (s && s.r !== null ? rRange(s, say) : '')],
        [w.staff.columns.units, 'end', ({ s }) => (s ? say.number(s.n) : ''), t => t.s?.n],
      ],
    ),
    notes: [
      side ? w.staff.how(left, right) : w.staff.how(above, below),
      numbers(input, say),
      w.staff.order,
      ...hidden,
    ],
  };
}

/** The lag that stands out most, for where there is little room. */
const strongest = (lags: StaffLinkInput['lags']): StaffLinkInput['lags'] =>
  lags
    .filter(l => l.lag !== 0 && l.r !== null)
    .sort((a, b) => Math.abs(b.r ?? 0) - Math.abs(a.r ?? 0))
    .slice(0, 1);

interface TeamMean {
  readonly team: string;
  readonly staff: number;
  readonly service: number;
}

function meansByTeam(input: StaffLinkInput): readonly TeamMean[] {
  // Points without a name stand for themselves.
  if (!input.named) return input.points.map(p => ({ team: '', staff: p.staff, service: p.service }));
  const groups = new Map<string, { staff: number; service: number; n: number }>();
  for (const p of input.points) {
    const g = groups.get(p.team) ?? { staff: 0, service: 0, n: 0 };
    g.staff += p.staff;
    g.service += p.service;
    g.n += 1;
    groups.set(p.team, g);
  }
  return [...groups]
    .map(([team, g]) => ({ team, staff: g.staff / g.n, service: g.service / g.n }))
    .sort((a, b) => (a.team < b.team ? -1 : 1));
}

function bounded(values: readonly number[], unit: Unit): [number, number] {
  const [a, b] = nice(...spread(values), 4);
  return unit === 'share' ? [Math.max(0, a), Math.min(1, b)] : [a, b];
}

/** Names beside their dots, to the side with room, moved apart where they would touch. */
function teamLabels(
  teams: readonly TeamMean[],
  x: (v: number) => number,
  y: (v: number) => number,
  span: readonly [number, number],
  small: number,
  say: Say,
): Mark[] {
  const placed: { x1: number; x2: number; y: number }[] = [];
  const marks: Mark[] = [];
  // Those far from the rest first: they are what a reader asks after.
  const middle = teams.reduce((sum, t) => sum + y(t.service), 0) / teams.length;
  const far = (t: TeamMean): number => Math.abs(y(t.service) - middle);
  for (const t of [...teams].sort((a, b) => far(b) - far(a))) {
    const text = fit(say.name(t.team), 130, small);
    const width = textWidth(text, small);
    const tries = [
      { dx: 9, dy: small * 0.35, anchor: 'start' as const },
      { dx: -9, dy: small * 0.35, anchor: 'end' as const },
      { dx: 0, dy: -9, anchor: 'middle' as const },
      { dx: 0, dy: small + 7, anchor: 'middle' as const },
    ];
    for (const o of tries) {
      const at = x(t.staff) + o.dx;
      const x1 = o.anchor === 'start' ? at : o.anchor === 'end' ? at - width : at - width / 2;
      const line = y(t.service) + o.dy;
      const clear = placed.every(
        p => x1 > p.x2 + 4 || x1 + width < p.x1 - 4 || Math.abs(p.y - line) > small + 1,
      );
      const dots = teams.every(
        d =>
          d === t ||
          x(d.staff) < x1 - 6 ||
          x(d.staff) > x1 + width + 6 ||
          Math.abs(y(d.service) - (line - small * 0.35)) > small * 0.5 + 6,
      );
      if (!clear || !dots || x1 < span[0] || x1 + width > span[1]) continue;
      placed.push({ x1, x2: x1 + width, y: line });
      marks.push(label(at, line, text, o.anchor, small, 'ink', { halo: true }));
      break;
    }
  }
  return marks;
}

const rRange = (s: Strength, say: Say): string =>
  s.low === null || s.high === null ? '' : say.w.read.from(say.number(s.low, 2), say.number(s.high, 2));

function strength(s: Strength, say: Say): string {
  if (s.r === null) return s.reason ?? say.w.staff.few;
  const range = rRange(s, say);
  return `${say.number(s.r, 2)}${range === '' ? '' : `, ${say.w.read.likely(range)}`}`;
}

/** Together, opposite or neither: what stands after allowing for everything on view, else what the likely range says. */
function reads(s: Strength): 'up' | 'down' | 'none' {
  if (s.clear === false || s.r === null) return 'none';
  if (s.clear === true) return s.r > 0 ? 'up' : 'down';
  if (s.low !== null && s.low > 0) return 'up';
  return s.high !== null && s.high < 0 ? 'down' : 'none';
}

/** Cohen’s conventions: a link is strong from 0.5, fair from 0.3. */
const howStrong = (r: number): 0 | 1 | 2 => (Math.abs(r) >= 0.5 ? 2 : Math.abs(r) >= 0.3 ? 1 : 0);

function summarise(input: StaffLinkInput, say: Say): string {
  const { w } = say;
  const { between, within } = input;
  if (between.r === null && within.r === null)
    return between.reason ? `${sentence(between.reason)}` : w.staff.cannot;
  const known = [
    { s: between, place: w.staff.placeBetween },
    { s: within, place: w.staff.placeWithin },
  ].filter(({ s }) => s.r !== null);
  const ways = known.map(({ s }) => reads(s));
  if (ways.every(way => way === 'none'))
    return w.staff.summary(
      input.serviceName.toLowerCase(),
      `${w.staff.reads.none('')} ${say.list(known.map(k => k.place))}`,
    );
  const parts = known.map(({ s, place }, i) => {
    const way = ways[i]!;
    const how = way === 'none' ? '' : w.staff.strengths[howStrong(s.r ?? 0)];
    return `${i > 0 && way === ways[0] ? how : w.staff.reads[way](how)} ${place}`;
  });
  return w.staff.summary(input.serviceName.toLowerCase(), parts.join(', '));
}

/** The numbers behind the sentence, and the lead at which the link is strongest. */
function numbers(input: StaffLinkInput, say: Say): string {
  const { w } = say;
  const best = strongest(input.lags).filter(l => l.lag > 0 && reads(l) !== 'none');
  return `${[
    { name: w.staff.between, s: input.between },
    { name: w.staff.within, s: input.within },
    ...best.map(l => ({ name: w.staff.lead(l.lag, say.periods(l.lag, input.grain)), s: l })),
  ]
    .map(({ name, s }) => `${name}: ${strength(s, say)}`)
    .join('; ')}.`;
}

const sentence = (text: string): string => `${capital(text)}${/[.!?]$/.test(text) ? '' : '.'}`;

const spread = (values: readonly number[]): readonly [number, number] => {
  const [low = 0, high = 1] = extent(values);
  return [low, high];
};
