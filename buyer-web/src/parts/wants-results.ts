import { createSignal } from 'solid-js';

/** Enter was pressed in the search field: the search page takes the focus to what it finds, once. */
const [wantsResults, setWantsResults] = createSignal(false);
export { setWantsResults, wantsResults };
