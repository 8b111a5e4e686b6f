import { defineUnlistedScript } from '#imports';
import { openCards } from './open';

export default defineUnlistedScript(() => openCards());
