// Next runs this before React takes a page over.
import { keepBody } from '@/components/page/body'
import { forgiveHistory } from '@/components/page/history'

keepBody()
forgiveHistory()
