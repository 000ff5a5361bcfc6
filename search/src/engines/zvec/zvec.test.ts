import { join } from 'node:path'
import { engineSuite } from '../engine.suite.ts'
import { zvecVersions } from './versions.ts'

engineSuite('Zvec', (folder) => zvecVersions(join(folder, 'zvec')))
