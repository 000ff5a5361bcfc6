/** People, roles, addresses, cost centers, sessions. */
export const companyEn = {
  organization: {
    costCenters: 'Cost centers',
    costCenterCode: 'Code',
    costCenterName: 'Name',
    budget: 'Budget a month',
    used: 'Used this month',
    left: 'Left',
    noCostCenters: 'No cost centers',
    noCostCentersHint: 'Your administrator sets them up; then orders can be booked to them.',
    noCostCentersManage: 'Make one, and orders can be booked to it. A budget a month keeps what is spent in bounds.',
    newCostCenter: 'New cost center',
    editCostCenter: 'Edit cost center',
    costCenterSaved: 'Cost center saved',
    costCenterCodeHint: 'As your books call it.',
    budgetHint: 'Empty: no limit. Counts at once.',
    currency: 'Currency',
    currencyHint: 'Stays as chosen.',
    costCenterOpen: 'Open for orders',
    costCenterOpenHint: 'A closed one keeps its history and takes no more orders.',
    costCenterClosed: 'closed',
  },
} as const;
