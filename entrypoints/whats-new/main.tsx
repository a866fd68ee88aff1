import '../../components/tokens.css';
import '../../components/controls.css';
import './whats-new.css';
import { render } from 'preact';
import { NewsPage } from '../../components/news/NewsPage.tsx';
import { RELEASES } from '../../components/news/releases.ts';
import { say } from '../../language/say.ts';
import { prepareOwnPage } from '../own-pages/prepare-own-page.ts';

const root = document.getElementById('news') as HTMLElement;

function draw(): void {
  document.title = say('newsPageTitle');
  render(<NewsPage releases={RELEASES} settingsPage="/options.html#about" />, root);
}

await prepareOwnPage(draw);
draw();
