import { speak } from '../language/say.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

// Tests read what an English reader does.
speak({ language: 'en', messages });
