# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: API API coverage - app payment

  # Cases row 230
  @API-004c @app @api @M @mock @sandbox @observe @relay
  Scenario: API-004c API coverage: app payment
    Scenario description: Over the whole run, every API that is listed for this product was called with success at least once: app payment.
    Test purpose: No listed API is left out of the integration.
    Test steps:
      1. Play the other cases of the product.
      2. Look at the services that are named as never called.

    When every other case of the run is over
    Then each of these services was called with success: mobile.securitypay.pay, single_trade_query, forex_refund, alipay.acquire.refund.query [COV-4]
