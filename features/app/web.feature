# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: WEB Online payment - app payment

  # Cases row 71
  @WEB-003 @app @web @M @mock @observe
  Scenario: WEB-003 App payment
    Scenario description: The app hands the order string over to the wallet, and the buyer pays.
    Test purpose: The order string is quoted, signed as quoted, and its signature URL-encoded; the order is delivered on proof.
    Test steps:
      1. Order in the app; keep the order string.
      2. Hand the order string over to the wallet.
      3. Let the buyer pay.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD in the app
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the wallet tells the app 9000 after 20 s
    Then the order string is quoted, signed as quoted and its signature URL-encoded [ORD-12]
    And the product code of the order is NEW_WAP_OVERSEAS_SELLER or WAP_OVERSEAS_SELLER [ORD-1]
    And the buyer reaches the cashier [ORD-3]
    And the trade ends as TRADE_FINISHED [ORD-5]
    And the result in the app alone changes nothing [ORD-2]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]

  # Cases row 96
  @WEB-018a @app @web @M @mock @observe
  Scenario: WEB-018a App result 8000
    Scenario description: The wallet tells the app 8000: the result is being processed. The buyer has paid.
    Test purpose: The merchant's server queries; the order is never taken for failed.
    Test steps:
      1. Order in the app and pay.
      2. Let the wallet tell the app 8000.
      3. Look at the order in the shop and in the books.

    Given no notice arrives
    When a customer orders 12.34 USD in the app
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the wallet tells the app 8000 after 22 s
    Then an open result in the app is queried [ORD-13]
    And an open result in the app is no failure for 60 s [ORD-14]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]

  # Cases row 97
  @WEB-018b @app @web @M @mock @observe
  Scenario: WEB-018b App result 6004
    Scenario description: The wallet tells the app 6004: the result is unknown. The buyer has paid.
    Test purpose: The merchant's server queries; the order is never taken for failed.
    Test steps:
      1. Order in the app and pay.
      2. Let the wallet tell the app 6004.
      3. Look at the order in the shop and in the books.

    Given no notice arrives
    When a customer orders 12.34 USD in the app
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the wallet tells the app 6004 after 22 s
    Then an open result in the app is queried [ORD-13]
    And an open result in the app is no failure for 60 s [ORD-14]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]

  # Cases row 98
  @WEB-018c @app @web @M @mock @observe
  Scenario: WEB-018c App result 6002
    Scenario description: The wallet tells the app 6002: the result was lost in the network. The buyer has paid.
    Test purpose: The merchant's server queries; the order is never taken for failed.
    Test steps:
      1. Order in the app and pay.
      2. Let the wallet tell the app 6002.
      3. Look at the order in the shop and in the books.

    Given no notice arrives
    When a customer orders 12.34 USD in the app
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the wallet tells the app 6002 after 22 s
    Then an open result in the app is queried [ORD-13]
    And an open result in the app is no failure for 60 s [ORD-14]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]
