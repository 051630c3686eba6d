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
