import { expect, test } from 'vitest';
import { staffLinkScene } from '../../dashboard/scene/staffLink.ts';
import { en } from '../../dashboard/words/en.ts';
import { speak } from '../../dashboard/words/say.ts';

const none = { r: null, low: null, high: null, n: 0 };

test('every period of every team is drawn inside the frame, however far it lies from the rest', () => {
  const points = ['A', 'B', 'C', 'D', 'E'].flatMap((team, t) =>
    Array.from({ length: 40 }, (_, i) => ({
      team,
      period: `p${i}`,
      staff: i === 0 && t === 0 ? 1.2 : 3.8 + (i % 5) / 10,
      service: i === 0 && t === 0 ? 0.1 : 0.9 + (i % 3) / 100,
    })),
  );
  const size = { width: 640, text: 1, rtl: false };
  const input = {
    points,
    between: none,
    within: none,
    lags: [],
    hidden: 0,
    serviceName: 'Targets met',
    serviceUnit: 'share',
    named: true,
  } as const;
  const scene = staffLinkScene(input, speak(en, 'en'), size);
  const faint = scene.marks.filter(m => m.kind === 'shape' && m.tone === 'faint');
  expect(faint.length).toBeGreaterThanOrEqual(points.length);
  for (const m of faint) {
    if (m.kind !== 'shape') continue;
    expect(m.x >= 0 && m.x <= scene.width && m.y >= 0 && m.y <= scene.height).toBe(true);
  }
});

const link = (between: number, within: number | null, grain?: 'month' | 'week') =>
  staffLinkScene(
    {
      points: [],
      ...(grain ? { grain } : {}),
      between: { r: between, low: between - 0.2, high: between + 0.2, n: 12 },
      within: within === null ? none : { r: within, low: within - 0.1, high: within + 0.1, n: 200 },
      lags: [{ lag: 2, r: 0.41, low: 0.32, high: 0.49, n: 200 }],
      hidden: 0,
      serviceName: 'Targets met',
      serviceUnit: 'share',
      named: false,
    },
    speak(en, 'en'),
    { width: 640, text: 1, rtl: false },
  );

test('the sentence says in words how strong a link is, and nothing about what causes what', () => {
  expect(link(0.73, 0.28).summary).toBe(
    'Staff satisfaction and targets met go together strongly between teams, weakly within a team over time.',
  );
  expect(link(0.45, -0.28).summary).toBe(
    'Staff satisfaction and targets met go together fairly between teams, go opposite ways weakly within a team over time.',
  );
  expect(link(0.1, 0.05).summary).toBe(
    'Staff satisfaction and targets met show no clear link between teams and within a team over time.',
  );
  expect(link(0.73, null).summary).toBe(
    'Staff satisfaction and targets met go together strongly between teams.',
  );
});

test('the numbers behind it, their scale and the lead stand in the notes, each once', () => {
  const notes = link(0.73, 0.28).notes.join(' ');
  expect(notes).toContain('0 = no link, 1 = always together');
  expect(notes).toContain('Between teams: 0.73, likely 0.53 to 0.93; Within teams: 0.28');
  expect(notes).toContain('Staff 2 periods ahead: 0.41');
});

test('a lead is counted in what the report counts periods in, and in periods where nothing says', () => {
  const said = (grain?: 'month' | 'week'): string => link(0.7, 0.3, grain).notes.join(' ');
  expect(said('month')).toContain('Staff 2 months ahead');
  expect(said('week')).toContain('Staff 2 weeks ahead');
  expect(said()).toContain('Staff 2 periods ahead');
});
