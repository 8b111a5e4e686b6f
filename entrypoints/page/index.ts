import { defineUnlistedScript } from '#imports';
import { openPage } from './open';

export default defineUnlistedScript(() => openPage());
