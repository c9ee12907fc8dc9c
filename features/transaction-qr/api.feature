# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: API API coverage - transaction QR code

  # Cases row 226
  @API-002 @transaction-qr @api @M @mock @sandbox @observe @relay
  Scenario: API-002 API coverage: transaction QR code
    Scenario description: Over the whole run, every API that is listed for this product was called with success at least once: transaction QR code.
    Test purpose: No listed API is left out of the integration.
    Test steps:
      1. Play the other cases of the product.
      2. Look at the services that are named as never called.

    When every other case of the run is over
    Then each of these services was called with success: alipay.acquire.precreate, alipay.acquire.overseas.query, alipay.acquire.cancel, alipay.acquire.overseas.spot.refund, alipay.acquire.refund.query [COV-2]
