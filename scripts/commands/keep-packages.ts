import { IMAGE_PACKAGES, keepPackages } from '#scripts/process/image-packages';

// For the Dockerfile: reduces package.json to the packages of one image. It runs before anything is installed, so it imports no package.
const [image = ''] = process.argv.slice(2);
const names = IMAGE_PACKAGES[image];
if (!names) throw new Error(`Usage: node scripts/commands/keep-packages.ts ${Object.keys(IMAGE_PACKAGES).join('|')}`);
keepPackages('package.json', names);
