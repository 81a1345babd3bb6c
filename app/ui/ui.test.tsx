import { describe, expect, it } from 'vitest';
import { cents } from '#graphql/shared/money.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import {
  AmountField,
  BarChart,
  Button,
  Checkbox,
  CheckAnswers,
  DataTable,
  DateField,
  FailurePage,
  FileField,
  Header,
  LanguageSwitch,
  Money,
  Page,
  PaySlipPicture,
  PortalForm,
  RadioGroup,
  SessionWarning,
  TaskList,
  TextField,
} from './index.ts';

describe('fields', () => {
  it('tie label, hint and error to the input', async () => {
    const html = await renderPage(
      <TextField name="werkgever" label="Werkgever" hint="Zoals op de loonstrook" error="Vul in." value='Bakker "x"' />,
    );
    expect(html).toContain('<label class="utrecht-form-label" for="werkgever">Werkgever</label>');
    expect(html).toContain('id="werkgever"');
    expect(html).toContain('aria-describedby="werkgever-hint werkgever-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="werkgever-hint"');
    expect(html).toMatch(/id="werkgever-error"><span class="portal-hidden">Fout: <\/span>Vul in\./);
    expect(html).not.toContain(' required');
  });

  it('say which answers may stay open and leave out what is absent', async () => {
    const html = await renderPage(<TextField name="a" label="A" optional />);
    expect(html).toContain('(niet verplicht)');
    expect(html).not.toContain('aria-required');
    expect(html).not.toContain('aria-describedby');
  });

  it('make the label the heading of a page with one question', async () => {
    const html = await renderPage(<AmountField question name="bedrag" label="Hoeveel?" value="1,5" />);
    expect(html).toMatch(/<h1[^>]*><label[^>]*for="bedrag"/);
    expect(html).toContain('inputMode="decimal"');
    expect(html).toContain('value="1,5"');
  });

  it('ask for a day in three fields, the first of which a problem leads to', async () => {
    const html = await renderPage(
      <DateField name="begin" label="Vanaf" error="Vul in." value={{ day: '3', month: '', year: '2026' }} />,
    );
    expect(html).toMatch(/id="begin"[^>]*name="begin-day"/);
    for (const part of ['day', 'month', 'year']) expect(html).toContain(`name="begin-${part}"`);
    expect(html).toContain('<fieldset');
    expect(html).toMatch(/<legend[^>]*>Vanaf<\/legend>/);
    expect(html).toContain('aria-describedby="begin-error"');
  });

  it('give a group of choices one name and the first the id of the group', async () => {
    const choices = [
      { value: 'ja', label: 'Ja' },
      { value: 'nee', label: 'Nee', hint: 'Dan bent u klaar' },
    ];
    const html = await renderPage(<RadioGroup name="werk" label="Werk?" choices={choices} value="nee" error="Kies." />);
    expect(html).toContain('role="radiogroup"');
    expect(html.match(/name="werk"/g)).toHaveLength(2);
    expect(html).toContain('id="werk"');
    expect(html).toContain('for="werk-2"');
    expect(html).toContain('aria-describedby="werk-2-option-hint"');
    expect(html).toMatch(/checked=""[^>]*value="nee"|value="nee"[^>]*checked=""/);
  });

  it('never tick a box beforehand, and say at the box that it has to be ticked', async () => {
    const html = await renderPage(<Checkbox name="eens" label="Ik ga akkoord" value="ja" error="Zet een vinkje." />);
    expect(html).toContain(
      '<label class="utrecht-form-label utrecht-form-label--checkbox portal-option__label" for="eens">',
    );
    expect(html).toMatch(
      /<input id="eens"[^>]*type="checkbox"[^>]*aria-describedby="eens-error"[^>]*aria-invalid="true"/,
    );
    expect(html).toContain('id="eens-error"');
    expect(html).not.toContain('checked=');
    expect(html).toContain('aria-required="true"');
  });

  it('upload without script', async () => {
    const html = await renderPage(
      <PortalForm files hidden={{ revision: 3 }}>
        <FileField name="strook" label="Loonstrook" accept="image/*" />
        <Button name="later" value="1">
          Verder
        </Button>
      </PortalForm>,
      { path: '/inkomsten/2026-11' },
    );
    expect(html).toContain('encType="multipart/form-data"');
    expect(html).toContain('action="/inkomsten/2026-11"');
    expect(html).toContain('<input type="hidden" name="revision" value="3"/>');
    expect(html).toContain('noValidate=""');
    expect(html).not.toContain('<script');
  });
});

describe('pages', () => {
  it('begin the title of the window with what went wrong', async () => {
    const problems = [{ field: 'bedrag', message: 'Vul een bedrag in.' }];
    const html = await renderPage(
      <Page title="Loon" step={{ number: 2, of: 6 }} problems={problems} back={{ to: '/inkomsten' }} />,
      { language: 'en' },
    );
    expect(html).toContain('<title>Error: Loon (Step 2 of 6) – Work and income</title>');
    expect(html).toContain('href="#bedrag"');
    expect(html).toContain('href="/en/inkomsten"');
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('never show what went wrong inside, only the number to call about', async () => {
    const html = await renderPage(<FailurePage status={500} traceId="abc-123" notSaved={null} />, { language: 'ar' });
    expect(html).toContain('<bdi dir="ltr" class="portal-code">abc-123</bdi>');
    expect(await renderPage(<FailurePage status={404} traceId="abc-123" notSaved={null} />)).not.toContain('abc-123');
    expect(await renderPage(<FailurePage status={418} traceId={null} notSaved={null} />)).toContain(
      'Er ging iets mis bij ons',
    );
  });

  it('give back what was sent and not saved: sentences to read, the rest unseen, for the same address', async () => {
    const fields = [
      ['revisie', '3'],
      ['reden', 'Een "lange" zin.\nEn nog een <b>zin</b>.'],
      ['keuze', 'a'],
      ['keuze', 'b'],
    ] as const;
    const page = (status: number, notSaved: Parameters<typeof FailurePage>[0]['notSaved']) =>
      renderPage(<FailurePage status={status} traceId="abc-123" notSaved={notSaved} />, {
        language: 'en',
        path: '/inkomsten/2026-11/verbeteren?index&a=1',
      });
    const html = await page(503, { fields });
    expect(html).toContain('action="/en/inkomsten/2026-11/verbeteren?index&amp;a=1"');
    expect(html.match(/<input type="hidden" name="(revisie|keuze)" value="(3|a|b)"\/>/g)).toHaveLength(3);
    expect(html).toMatch(/<textarea[^>]*name="reden"[^>]*>Een &quot;lange&quot; zin\.\nEn nog een &lt;b&gt;zin/);
    expect(await page(503, { fields: null })).not.toContain('<form');
    expect(await page(503, null)).not.toContain('was not saved');
  });

  it('offer the same page in the other languages, as a choice that is remembered', async () => {
    const languages = ['nl', 'en', 'ar'] as const;
    const shown = (formOpen: boolean) =>
      renderPage(<LanguageSwitch languages={languages} path="/inkomsten?m=1" formOpen={formOpen} />, {
        language: 'en',
      });
    const html = await shown(false);
    expect(html).toContain('action="/en/taal"');
    expect(html).toContain('name="terug" value="/inkomsten?m=1"');
    for (const language of languages)
      expect(html).toMatch(new RegExp(`<button[^>]*value="${language}"[^>]*name="taal"`));
    expect(html).toMatch(/lang="ar" dir="rtl"/);
    expect(html).toMatch(/lang="en"[^>]*aria-current="true"/);
    expect(html).not.toContain('<noscript>');
    expect(await shown(true)).toContain('<noscript><p>Are you filling in');
  });

  it.each([
    [{ kind: 'anonymous' as const }, [], ['/overzicht', '/beoordelen', '/mijn-mensen']],
    [
      { kind: 'citizen' as const },
      ['/overzicht', '/inkomsten', '/plan', '/afspraken'],
      ['/beoordelen', '/mijn-mensen'],
    ],
    [
      { kind: 'professional' as const, roles: ['CASE_MANAGER' as const] },
      ['/mijn-mensen'],
      ['/beoordelen', '/overzicht'],
    ],
    [{ kind: 'professional' as const, roles: ['TEAM_LEAD' as const] }, ['/beoordelen'], ['/mijn-mensen', '/inkomsten']],
  ])('show %o only where they may go', async (reader, shown, hidden) => {
    const html = await renderPage(
      <Header municipality="Modelstad" reader={reader} languages={['nl']} path="/" formOpen={false} />,
    );
    for (const path of shown) expect(html).toContain(`href="${path}"`);
    for (const path of hidden) expect(html).not.toContain(`href="${path}"`);
  });

  it('let people stay signed in without script', async () => {
    const html = await renderPage(
      <SessionWarning expiresAt={Date.UTC(2026, 10, 24, 8, 15)} now={Date.UTC(2026, 10, 24, 8)} path="/inkomsten" />,
    );
    expect(html).toContain('U bent ingelogd tot 09:15.');
    expect(html).toContain('action="/sessie/verlengen"');
    expect(html).toContain('data-session="900000"');
    expect(html).toContain('value="/inkomsten"');
  });
});

describe('lists and pictures', () => {
  it('name the subject behind every "Wijzig" and what was left open', async () => {
    const html = await renderPage(<CheckAnswers answers={[{ label: 'Uren', value: null, change: { to: '/uren' } }]} />);
    expect(html).toContain('Wijzig<span class="portal-hidden"> uren</span>');
    expect(html).toContain('Niet ingevuld');
  });

  it('say the state of every task in words', async () => {
    const html = await renderPage(
      <TaskList
        tasks={[
          { id: 'a', title: 'Vertel', to: '/a', status: 'busy' },
          { id: 'b', title: 'Verstuur', status: 'later' },
        ]}
      />,
    );
    expect(html).toContain('aria-describedby="taak-a"');
    expect(html).toContain('Bezig');
    expect(html).toContain('Kan nog niet');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('scroll a table inside itself, with a caption and headers', async () => {
    const html = await renderPage(
      <DataTable
        caption="Maanden"
        columns={[{ label: 'Maand' }, { label: 'Loon', numeric: true }]}
        rows={[{ key: '1', cells: ['november', <Money key="m" amount={cents(100)} />] }]}
      />,
    );
    expect(html).toContain('tabindex="0"');
    expect(html).toMatch(/<caption[^>]*>Maanden<\/caption>/);
    expect(html).toContain('scope="col"');
    expect(html).toContain('scope="row"');
    expect(html).toContain('<bdi dir="ltr" class="portal-number">€\u00a01,00</bdi>');
  });

  it('draw bars without style attributes and with the amounts as text', async () => {
    const html = await renderPage(
      <BarChart
        title="Werk en uitkering"
        legend={{ first: 'Loon', second: 'Uitkering' }}
        bars={[
          { key: 'a', label: 'Zonder', parts: [{ part: 'second', amount: cents(50000) }] },
          {
            key: 'b',
            label: 'Met',
            parts: [
              { part: 'first', amount: cents(40000) },
              { part: 'second', amount: cents(60000) },
            ],
            expected: true,
          },
          { key: 'c', label: 'Leeg', parts: null },
        ]}
      />,
    );
    expect(html).not.toContain('style=');
    expect(html).toContain('width="50%"');
    expect(html).toContain('€\u00a01.000,00');
    expect(html).toContain('stroke-dasharray');
  });

  it('explain a Dutch pay slip in the language of the reader', async () => {
    const html = await renderPage(<PaySlipPicture places={['gross', 'net']} />, { language: 'en' });
    expect(html).toContain('Brutoloon');
    expect(html).toContain('<strong>Gross</strong>');
    expect(html).not.toContain('<strong>Hours</strong>');
    expect(html).toContain('role="img"');
  });
});
