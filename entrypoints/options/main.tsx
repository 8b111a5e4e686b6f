import { render } from 'preact';

const root = document.querySelector('#root');
if (root) render(<main />, root);
