import { done, load } from './shared.js';

await load();
done(() => undefined);
