/** Everything known about listed things: compiled once into bytes, opened in a moment. */
export { buildDirectory, type PrivateCompany } from './lookup/build';
export { openDirectory } from './lookup/open';
export { readBack } from './lookup/read-back';
