import type { OfAll } from '../../../lib/report/findings/ofAll.ts';
import { capital } from '../capital.ts';
import type { Say } from '../say.ts';
import type { Telling } from '../telling.ts';

/** Clocks that every policy knows; one of its own keeps its name. */
const CLOCKS: Readonly<Record<string, string>> = {
  firstResponse: 'de eerste reactie',
  acknowledgement: 'de ontvangstbevestiging',
  nextResponse: 'de volgende reactie',
  periodicUpdate: 'het bericht tussendoor',
  requesterWait: 'het wachten op ons',
};

const forClock = (clock: string): string =>
  clock === 'resolution' ? '' : ` voor ${CLOCKS[clock] ?? `“${clock}”`}`;

const whole = (value: number): number => (Number.isInteger(value) ? 0 : 1);

const during = (from: string, to: string, say: Say): string =>
  from === to ? say.when(from) : `van ${say.period(from)} tot en met ${say.period(to)}`;

const ofAllSaid = (found: OfAll | null | undefined, since: string, name: string, say: Say): string =>
  found
    ? `Sinds ${say.period(since)} is van alle streeftijden ${say.share(found.all)} gehaald; zonder ${say.name(name)} zou dat ${say.share(found.without)} zijn.`
    : '';

const caveat = (text: string): { caveat?: string } => (text === '' ? {} : { caveat: text });

/** What each rule finds, in Dutch. */
export const findings: Telling['findings'] = {
  'tier-slips': ({ clock, tier, worse, now, since, before, goal, ofAll }, say) => {
    const whose = tier === null ? '' : ` voor niveau ${say.name(tier)}`;
    const against = goal === null ? '' : `; het doel is ${say.share(goal, 0)}`;
    return {
      sentence: `De streeftijden${forClock(clock)}${whose} worden ${worse ? 'minder vaak' : 'vaker'} gehaald: ${say.share(now)} sinds ${say.period(since)}, ${say.share(before)} ervoor${against}.`,
      ...caveat(ofAllSaid(ofAll, since, tier ?? '', say)),
      action: worse
        ? `Zoek uit waardoor meldingen${tier === null ? '' : ` van niveau ${say.name(tier)}`} sinds ${say.period(since)} te laat zijn. Is de beloofde tijd niet te houden, spreek dan met deze klanten een langere af; laat het hun tot die tijd weten voordat een streeftijd wordt gemist.`
        : `Zoek uit wat er${tier === null ? '' : ` voor klanten van niveau ${say.name(tier)}`} anders is gedaan, en houd dat vast.`,
    };
  },
  'team-slips': ({ clock, team, worse, now, since, before, ofAll }, say) => ({
    sentence: `${say.name(team)} haalt zijn streeftijden${forClock(clock)} ${worse ? 'minder vaak' : 'vaker'}: ${say.share(now)} sinds ${say.period(since)}, ${say.share(before)} ervoor.`,
    ...caveat(ofAllSaid(ofAll, since, team, say)),
    action: worse
      ? `Vraag de mensen van ${say.name(team)} wat er ${say.when(since)} is veranderd: meer werk, ander werk of minder handen. Besluit daarna wat er anders moet.`
      : `Zoek uit wat ${say.name(team)} anders heeft gedaan en bied dat de andere teams aan.`,
  }),
  'staff-first': ({ team, fell, from, to, max, months, before, after, people, since, ofAll }, say) => ({
    sentence: `Bij ${say.name(team)} daalde ${say.when(fell)} de tevredenheid van medewerkers (van ${say.number(from, 1)} naar ${say.number(to, 1)}${max === null ? '' : ` op een schaal tot ${say.number(max, whole(max))}`}), en ${months === 1 ? 'een maand' : `${months} maanden`} later daalde het deel gehaalde streeftijden van ${say.share(before)} naar ${say.share(after)}.`,
    caveat: `${ofAllSaid(ofAll, since ?? '', team, say)}${ofAll ? ' ' : ''}${people === null ? '' : `Van ${say.name(team)} hebben ${people} mensen geantwoord. `}Een volgorde in de tijd is geen bewezen oorzaak.`,
    action: `Vraag de mensen van ${say.name(team)} wat er ${say.when(fell)} is veranderd en wat hun zou helpen. Zoek uit of ze te veel werk hebben voordat u er iets van verplaatst.`,
  }),
  'watermelon-team': ({ team, met, unhappy, elsewhere, from, to }, say) => ({
    sentence: `${say.name(team)} haalde ${during(from, to, say)} ${say.share(met)} van zijn streeftijden, en toch was ${say.share(unhappy)} van de klanten die op tijd zijn geholpen niet tevreden; bij andere teams was dat ${say.share(elsewhere)}.`,
    action: `Vraag deze klanten van ${say.name(team)} wat er niet goed was terwijl ze wel op tijd zijn geholpen, bied excuses aan en verbeter eerst wat zij het vaakst noemen.`,
  }),
  'account-overdrawn': ({ client, balance, positives, negatives, repair, halfLifeDays }, say) => ({
    sentence: `De goodwillrekening van ${say.name(client)} staat duidelijk rood: ${say.w.read.points(say.number(balance))} na ${say.number(positives)} goede en ${say.number(negatives)} ${negatives === 1 ? 'slecht moment' : 'slechte momenten'} in ${say.number(2 * halfLifeDays)} dagen (een goed moment telt +1, een slecht moment ${say.number(-repair, whole(repair))}; na ${say.number(halfLifeDays)} dagen telt elk nog half, dus oudere wegen minder).`,
    caveat: `Dat ${say.number(repair, whole(repair))} goede momenten een slecht moment goedmaken, is een vuistregel.`,
    action: `Bel ${say.name(client)} deze week: luister, bied excuses aan, vraag wat zou helpen en doe dat snel.`,
  }),
  'goal-missed': ({ clock, tier, value, n, from, to, goal }, say) => ({
    sentence: `De streeftijden${forClock(clock)}${tier === null ? '' : ` voor niveau ${say.name(tier)}`} zijn ${during(from, to, say)} in ${say.share(value)} van ${say.number(n)} gevallen gehaald; het doel is ${say.share(goal, 0)}.`,
    action: `Zoek uit waardoor meldingen${tier === null ? '' : ` van niveau ${say.name(tier)}`} te laat zijn. Zet er meer mensen op, of spreek met deze klanten een tijd af die te houden is; laat het hun weten voordat een streeftijd wordt gemist.`,
  }),
  'tier-order': ({ better, other, own, next, from, to }, say) => ({
    sentence: `Bij gelijke gevallen heeft niveau ${say.name(better)} ${during(from, to, say)} ${say.share(own)} van zijn streeftijden gehaald, minder dan niveau ${say.name(other)} (${say.share(next)}).`,
    action: `Zoek uit waarop meldingen van niveau ${say.name(better)} wachten, en help ze het eerst of spreek met deze klanten af wat te houden is.`,
  }),
  'share-below-goal': ({ measure, tier, value, n, from, to, goal }, say, title) => ({
    sentence: `${title(measure)}${tier === null ? '' : ` (${say.name(tier)})`}: ${say.share(value)} van ${say.number(n)} ${during(from, to, say)}; het doel is ${say.share(goal, 0)}.`,
    action:
      'Zoek uit wat in de weg staat. Zet er meer mensen op, of spreek met de klanten iets af dat te houden is.',
  }),
  'below-repair': ({ value, repair, from, to }, say) => ({
    sentence: `Mensen hadden ${during(from, to, say)} met ons ${say.number(value, 1)} goede momenten op elk slecht moment; de vuistregel vraagt er ${say.number(repair)}.`,
    caveat: `Het bewijs voor ${say.number(repair)} op 1 is zwak.`,
    action: 'Zoek het contactpunt waar het vaakst iets misgaat en verbeter dat het eerst.',
  }),
  'last-point': (v, say, title) => {
    const side = v.above ? 'boven' : 'onder';
    const usual = `het gewone bereik van ${say.unit(v.unit, v.low)} tot ${say.unit(v.unit, v.high)}`;
    const newest = `${say.unit(v.unit, v.value, v.max ?? undefined)} ${say.when(v.period)}`;
    const course =
      v.since === v.period
        ? `${newest}, ${side} ${usual}`
        : v.outside
          ? `sinds ${say.period(v.since)} ${side} ${usual}; ${newest}`
          : `sinds ${say.period(v.since)} ${v.above ? 'hoger' : 'lager'} dan gewoon; ${newest}, ${side} ${usual}`;
    return {
      sentence: `${title(v.measure)}: ${course}.`,
      action: v.good
        ? `Zoek uit wat er ${say.when(v.since)} is veranderd, en houd dat vast.`
        : `Zoek uit wat er ${say.when(v.since)} is veranderd voordat u zelf iets verandert.`,
    };
  },
  'open-late': ({ late, close }, say) => {
    const soon =
      close === 0 ? '' : `; voor nog ${say.number(close)} is er minder dan een kwart van de tijd over`;
    return {
      sentence: `${capital(`${say.number(late)} ${late === 1 ? 'open streeftijd is' : 'open streeftijden zijn'} al gemist`)}${soon}.`,
      action: 'Laat het deze klanten weten voordat zij ernaar vragen, met een tijd die u houdt.',
    };
  },
  'recorded-otherwise': ({ differ, n, recorded, computed }, say) => ({
    sentence: `Bij ${say.number(differ)} van ${say.number(n)} meldingen zegt het bronsysteem iets anders dan onze klokken: ${say.share(recorded)} gehaald zoals vastgelegd, ${say.share(computed)} zoals berekend.`,
    action:
      'Verklaar een paar van deze meldingen met goodwill explain, en leg in het beleid vast welke klok is beloofd.',
  }),
  'rows-set-aside': ({ rejected, read }, say) => ({
    sentence: `${say.number(rejected)} van ${say.number(read)} rijen (${say.share(rejected / read)}) konden niet worden gelezen, dus geen enkel cijfer bevat ze.`,
    action:
      'Voer goodwill check uit: dat noemt ze stuk voor stuk, met bestand, regel en wat eraan te doen is.',
  }),
};

/** How sure a finding is, in Dutch. */
export const sure: Telling['sure'] = (found, say) =>
  found.by === 'count'
    ? 'Geteld, niet geschat.'
    : `Toeval alleen is ${found.very ? 'zeer ' : ''}onwaarschijnlijk. Van de bevindingen in dit rapport hoort minder dan 1 op de 100 toeval te zijn; er ${found.comparisons === 1 ? 'is één vergelijking' : `zijn ${say.number(found.comparisons)} vergelijkingen`} gemaakt.`;
