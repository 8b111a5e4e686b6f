/** Everything known about listed things: compiled once into bytes, opened in a moment. */
export { buildDirectory, type PrivateCompany } from './directory/build';
export { LAYOUT_VERSION } from './directory/layout';
export { openDirectory } from './directory/open';
