import { hansaApp } from '@hansa/kit/vite';

export default hansaApp({ base: '/portal/' });
