import { ICONS, IconName } from '@ui/icon/icons';

/** What a picture of a milestone says. */
export interface Milestone {
  /** The studio's name. */
  studio: string;
  /** The milestone's name. */
  name: string;
  icon: IconName;
  /** First name only: whoever is sent the picture need not know the rest (P2). */
  who: string;
  /** The day it was reached, in words. */
  day: string;
  /** The class that reached it, or empty. */
  lesson: string;
  /** Where the studio is found. */
  address: string;
}

/** Its size, as chats and feeds show pictures whole. */
export const WIDTH = 1080;
export const HEIGHT = 1350;

const EDGE = 96;
const RIBBON = 'M-60 1010C180 900 250 640 470 500 660 380 840 250 900 330 960 420 780 560 700 470 610 360 820 150 1140 60';

/** Draws a milestone in the studio's colours and fonts, on the device: nobody is sent anything. */
export async function drawMilestone(canvas: HTMLCanvasElement, milestone: Milestone): Promise<void> {
  const style = getComputedStyle(canvas);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const fonts = { bold: `800 112px ${colour('--sans')}`, plain: `500 40px ${colour('--sans')}`, small: `700 34px ${colour('--sans')}` };
  await Promise.all(Object.values(fonts).map((font) => document.fonts.load(font)));
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d')!;

  const glow = pen.createRadialGradient(WIDTH * 0.76, HEIGHT * 0.3, 0, WIDTH * 0.76, HEIGHT * 0.3, HEIGHT * 0.75);
  glow.addColorStop(0, colour('--ink-glow'));
  glow.addColorStop(1, colour('--ink'));
  pen.fillStyle = glow;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  drawRibbon(pen, colour('--accent'), colour('--on-ink'));

  pen.fillStyle = colour('--accent');
  pen.beginPath();
  pen.arc(EDGE + 70, 680, 70, 0, 2 * Math.PI);
  pen.fill();
  drawIcon(pen, milestone.icon, EDGE + 70, 680, 76, colour('--on-accent'));

  pen.textBaseline = 'alphabetic';
  pen.fillStyle = colour('--on-ink-muted');
  write(pen, fonts.small, 4, milestone.studio.toLocaleUpperCase(), EDGE, 150);
  pen.fillStyle = colour('--on-ink');
  const lines = wrap(pen, fonts.bold, -3, milestone.name, WIDTH - 2 * EDGE);
  lines.forEach((line, n) => write(pen, fonts.bold, -3, line, EDGE, 880 + 116 * n));
  const below = 880 + 116 * (lines.length - 1) + 84;
  write(pen, fonts.plain, 0, milestone.who, EDGE, below);
  pen.fillStyle = colour('--on-ink-muted');
  write(pen, fonts.plain, 0, shorten(pen, fonts.plain, [milestone.day, milestone.lesson].filter(Boolean).join(' · ')), EDGE, below + 56);
  write(pen, fonts.small, 0, milestone.address, EDGE, HEIGHT - 80);
}

function drawRibbon(pen: CanvasRenderingContext2D, accent: string, light: string): void {
  const ribbon = new Path2D(RIBBON);
  const shade = pen.createLinearGradient(0, 0, WIDTH, 0);
  shade.addColorStop(0, 'transparent');
  shade.addColorStop(0.35, accent);
  shade.addColorStop(1, accent);
  pen.lineCap = 'round';
  pen.strokeStyle = shade;
  pen.lineWidth = 74;
  pen.stroke(ribbon);
  pen.globalAlpha = 0.22;
  pen.strokeStyle = light;
  pen.lineWidth = 3;
  pen.translate(0, 64);
  pen.stroke(ribbon);
  pen.translate(0, -64);
  pen.globalAlpha = 1;
}

function drawIcon(pen: CanvasRenderingContext2D, icon: IconName, x: number, y: number, size: number, colour: string): void {
  pen.save();
  pen.translate(x - size / 2, y - size / 2);
  pen.scale(size / 24, size / 24);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.75;
  pen.lineCap = pen.lineJoin = 'round';
  pen.stroke(new Path2D(ICONS[icon]));
  pen.restore();
}

function write(pen: CanvasRenderingContext2D, font: string, spacing: number, words: string, x: number, y: number): void {
  pen.font = font;
  pen.letterSpacing = `${spacing}px`;
  pen.fillText(words, x, y);
}

/** Words in at most three lines; the rest goes. */
function wrap(pen: CanvasRenderingContext2D, font: string, spacing: number, words: string, width: number): string[] {
  pen.font = font;
  pen.letterSpacing = `${spacing}px`;
  const lines = [''];
  for (const word of words.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter(Boolean).slice(0, 3);
}

/** Words that fit in a line, with dots where some went. */
function shorten(pen: CanvasRenderingContext2D, font: string, words: string): string {
  pen.font = font;
  pen.letterSpacing = '0px';
  let short = words;
  while (short.length > 1 && pen.measureText(short).width > WIDTH - 2 * EDGE) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
}
