// React 19 sets properties of custom elements and listens to their events, so no wrapper is needed.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Promises({ report }) {
  const [tier, setTier] = useState(null);
  const [chosen, setChosen] = useState('nothing');
  return (
    <>
      <label>
        Tier{' '}
        <select value={tier ?? ''} onChange={e => setTier(e.target.value || null)}>
          <option value="">all</option>
          {report.meta.tiers.map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <p>
        Chosen: <output>{chosen}</output>
      </p>
      <goodwill-attainment
        data={report}
        selection={tier === null ? {} : { tier }}
        by="priority"
        ongoodwill-select={event => setChosen(event.label)}
      />
    </>
  );
}

const report = await (await fetch('report.json')).json();
createRoot(document.querySelector('#root')).render(<Promises report={report} />);
